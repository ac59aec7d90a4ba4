import { expect, test } from "vitest";
import { expand } from "#tests/support/schema-org.ts";
import { describedIn, faultsOf } from "#tests/support/structured-data-faults.ts";

/** What schema.org would say of an article with something more. */
async function faultsWith(said: object): Promise<string[]> {
  const site = { "@id": "https://example.org/#site", "@type": "WebSite", name: "Asylnytt" };
  const person = { "@id": "https://example.org/#anna", "@type": "Person", name: "Anna" };
  const article = { "@type": "NewsArticle", headline: "Förvar", ...said };
  const given = [site, person, article].map((thing) => ({ "@context": "https://schema.org", ...thing }));
  const things = await expand(given);
  return things.flatMap((thing) => faultsOf(thing, describedIn(things)));
}

test.each([
  { datePublished: "2021-03-24" },
  { datePublished: "2021-03-24T08:30:00+01:00", dateModified: "2021-03-24T07:30:00.5Z" },
  { isAccessibleForFree: true, wordCount: 200, position: 1, copyrightYear: 2021 },
  { url: "https://example.org/", isPartOf: { "@id": "https://example.org/#site" } },
  {
    author: { "@type": "NewsMediaOrganization", name: "Asylnytt" },
    creator: { "@id": "https://example.org/#anna" },
  },
  { isBasedOn: [{ "@type": "CreativeWork", name: "Dom" }, "https://example.org/dom"] },
  { potentialAction: { "@type": "SearchAction", "query-input": "required name=q" } },
])("what schema.org allows is no mistake: %j", async (said) => {
  expect(await faultsWith(said)).toEqual([]);
});

test.each([
  [{ "@type": "NewsStory" }, "NewsStory is no type"],
  [{ "@type": "Text" }, "Text is no type"],
  [{ "@type": "URL" }, "URL is no type"],
  [{ "@type": "UserComments" }, "UserComments gave way to InteractionCounter"],
  [{ about: { name: "Asyl" } }, "a thing of no type"],
  [{ headlines: "Förvar" }, "NewsArticle.headlines: no such property"],
  [{ issueNumber: 1 }, "NewsArticle.issueNumber: not a property of that type"],
  [{ isBasedOnUrl: "https://example.org/" }, "isBasedOnUrl gave way to isBasedOn"],
  [{ isBasedOn: [] }, "NewsArticle.isBasedOn: no value"],
  [{ articleSection: " " }, 'NewsArticle.articleSection: " " is none of Text'],
  [{ datePublished: "24 mars 2021" }, '"24 mars 2021" is none of Date,DateTime'],
  [{ datePublished: "2021-02-30" }, '"2021-02-30" is none of Date,DateTime'],
  [{ datePublished: "2021-02-24T12:00" }, '"2021-02-24T12:00" is none of Date,DateTime'],
  [{ isAccessibleForFree: "ja" }, '"ja" is none of Boolean'],
  [{ wordCount: 1.5 }, "1.5 is none of Integer"],
  [{ url: "/nyheter" }, '"/nyheter" is none of URL'],
  [{ author: "Anna" }, '"Anna" is none of Organization,Person'],
  [{ author: { "@type": "WebSite", name: "Asylnytt" } }, '["http://schema.org/WebSite"] is none of'],
  [{ author: { "@id": "https://example.org/#site" } }, '"https://example.org/#site" is none of'],
  [{ isPartOf: { "@type": "CreativeWork", nom: "Blad" } }, "CreativeWork.nom: no such property"],
])("what it does not is named: %j", async (said, fault) => {
  expect((await faultsWith(said)).join("\n")).toContain(fault);
});

test("data of another vocabulary are not read", async () => {
  await expect(expand({ "@context": "https://example.org/terms", "@type": "Thing" })).rejects.toThrow();
});
