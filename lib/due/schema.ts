/** What is to become public at a time that has come. */
export interface Due {
  type: "item" | "edition";
  id: string;
  publishAt: Date;
}
