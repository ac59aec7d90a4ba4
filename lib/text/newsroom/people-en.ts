import type { peopleSv } from "./people-sv.ts";

export const peopleEn: typeof peopleSv = {};
