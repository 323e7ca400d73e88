-- For deleting what is of no use any more, once a day.
CREATE INDEX sessions_by_end ON sessions (expires_at);
CREATE INDEX refresh_tokens_by_age ON refresh_tokens (created_at);
