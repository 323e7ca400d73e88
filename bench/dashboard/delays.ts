/** Milliseconds that each service behind the dashboard takes. */
export const delays: Readonly<Record<string, number>> = {
  getUser: 5,
  listPrograms: 10,
  listBookings: 15,
  getClientAnalytics: 20,
};
