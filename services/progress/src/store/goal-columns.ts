/** The columns of a goal as the contract shows it. */
export const goalColumns = `id, client_id, metric, target_value, start_value, current_value, target_date,
  CASE WHEN reached_at IS NULL THEN 'active' ELSE 'reached' END AS status, reached_at, created_by, created_at`;
