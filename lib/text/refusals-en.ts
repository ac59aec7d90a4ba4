import type { refusalsSv } from "./refusals-sv.ts";

export const refusalsEn: typeof refusalsSv = {
  400: "The request cannot be understood.",
  404: "There is nothing here.",
  405: "The address can only be read, not used in that way.",
  408: "The request came too slowly.",
  411: "The request does not say how long it is.",
  412: "What is here is not the version that is asked for.",
  413: "What was sent is too large: at most 1 MB is taken.",
  414: "The address is too long.",
  421: "This site has another address.",
  431: "The head of the request is too large.",
  500: "Something went wrong on our side. Please try again in a moment.",
  503: "The site cannot answer just now. Please try again in a moment.",
};
