/** The columns that make up a notification of the contract. */
export const notificationColumns =
  'id, user_id, type, title, message, metadata, read_at, created_at';
