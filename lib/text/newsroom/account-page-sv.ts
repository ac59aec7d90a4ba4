/** One's own account. */
export const accountPageSv = {
  title: "Ditt konto",
};
