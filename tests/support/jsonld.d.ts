declare module "jsonld" {
  type Thing = import("./schema-org.ts").Thing;
  /** Answers a context for its address. */
  type DocumentLoader = (url: string) => Promise<{ documentUrl: string; document: object }>;

  const jsonld: {
    expand(
      data: object,
      options: { documentLoader: DocumentLoader; safe: boolean; base: string },
    ): Promise<Thing[]>;
    fromRDF(quads: string, options: { format: "application/n-quads" }): Promise<{ "@graph"?: Thing[] }[]>;
  };
  export default jsonld;
}
