/** The accounts of the demo data: one of each role, with one password. */
export const demoAccounts = {
  emails: {
    client: 'client@demo.fitsync.dev',
    trainer: 'trainer@demo.fitsync.dev',
    admin: 'admin@demo.fitsync.dev',
  },
  password: 'fitsync-demo',
} as const;
