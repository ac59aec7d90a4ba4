-- Readers look among what is published, in a table of its own: it is narrow, so that counting what was found is fast.
-- CreateTable
CREATE TABLE "SearchItem" (
    "itemId" UUID NOT NULL,
    "kind" "Kind" NOT NULL,
    "language" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "categoryIds" UUID[],
    "sourceIds" UUID[],
    "titleVector" tsvector NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "SearchItem_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "SearchItem_vector_idx" ON "SearchItem" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "SearchItem_publishedAt_idx" ON "SearchItem"("publishedAt" DESC);

-- CreateIndex
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "SearchItem" ADD CONSTRAINT "SearchItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A phrase is looked for in the vectors themselves, of which unpacking would take most of the time.
ALTER TABLE "SearchItem" ALTER COLUMN vector SET STORAGE EXTERNAL;

-- The dictionary for what is written in a language; words of any other stand as they are.
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE language
    WHEN 'sv' THEN 'pg_catalog.swedish'::regconfig
    WHEN 'en' THEN 'pg_catalog.english'::regconfig
    ELSE 'pg_catalog.simple'::regconfig
  END
$$;

-- A text by the stems of its words and as it stands: names and numbers have no stems. A vector holds a megabyte at most.
CREATE FUNCTION search_vector(language text, words text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT to_tsvector(search_config(language), left(coalesce(words, ''), 200000)) ||
    CASE WHEN language IN ('sv', 'en') THEN to_tsvector('pg_catalog.simple', left(coalesce(words, ''), 200000)) ELSE '' END
$$;

CREATE FUNCTION search_categories(item uuid, main uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT c.id FROM "Category" its JOIN "Category" c ON c.id IN (its.id, its."parentId")
    WHERE its.id = main OR its.id IN (SELECT x."categoryId" FROM "ItemCategory" x WHERE x."itemId" = item)
    GROUP BY c.id
  )
$$;

CREATE FUNCTION search_sources(item uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT x."sourceId" FROM "ItemSource" x WHERE x."itemId" = item)
$$;

CREATE FUNCTION index_for_search(items uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "SearchItem" s USING "Item" i
  WHERE s."itemId" = ANY(items) AND i.id = s."itemId" AND i.status <> 'PUBLISHED';
  INSERT INTO "SearchItem" AS s
    ("itemId", kind, language, year, "publishedAt", "categoryIds", "sourceIds", "titleVector", vector)
  SELECT i.id, i.kind, i.language, extract(year FROM i."publishedAt" AT TIME ZONE 'Europe/Stockholm'), i."publishedAt",
    search_categories(i.id, i."categoryId"), search_sources(i.id), search_vector(i.language, i.title),
    setweight(search_vector(i.language, i.title), 'A') || setweight(search_vector(i.language, i.lead), 'B') ||
      setweight(search_vector(i.language, i."bodyText"), 'C') || setweight(search_vector(i.language, i."editorNote"), 'D')
  FROM "Item" i WHERE i.id = ANY(items) AND i.status = 'PUBLISHED'
  ON CONFLICT ("itemId") DO UPDATE SET
    kind = excluded.kind, language = excluded.language, year = excluded.year, "publishedAt" = excluded."publishedAt",
    "categoryIds" = excluded."categoryIds", "sourceIds" = excluded."sourceIds",
    "titleVector" = excluded."titleVector", vector = excluded.vector;
END $$;

-- Items are new, or changed in what search knows of them.
CREATE FUNCTION search_items_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_for_search(array_agg(id)) FROM new_items WHERE status = 'PUBLISHED' HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER search_items_made AFTER INSERT ON "Item"
  REFERENCING NEW TABLE AS new_items FOR EACH STATEMENT EXECUTE FUNCTION search_items_made();

CREATE FUNCTION search_items_saved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_for_search(array_agg(n.id)) FROM new_items n JOIN old_items o USING (id)
  WHERE 'PUBLISHED' IN (n.status, o.status) AND
    (n.status, n.kind, n.language, n."publishedAt", n."categoryId", n.title, n.lead, n."bodyText", n."editorNote")
    IS DISTINCT FROM
    (o.status, o.kind, o.language, o."publishedAt", o."categoryId", o.title, o.lead, o."bodyText", o."editorNote")
  HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER search_items_saved AFTER UPDATE ON "Item"
  REFERENCING OLD TABLE AS old_items NEW TABLE AS new_items FOR EACH STATEMENT EXECUTE FUNCTION search_items_saved();

-- Where items stand and who they come from is kept in tables of its own.
CREATE FUNCTION search_sources_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SearchItem" SET "sourceIds" = search_sources("itemId")
  WHERE "itemId" IN (SELECT "itemId" FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER search_sources_added AFTER INSERT ON "ItemSource"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_sources_changed();
CREATE TRIGGER search_sources_changed AFTER UPDATE ON "ItemSource"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_sources_changed();
CREATE TRIGGER search_sources_removed AFTER DELETE ON "ItemSource"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_sources_changed();

CREATE FUNCTION search_categories_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SearchItem" s SET "categoryIds" = search_categories(i.id, i."categoryId")
  FROM "Item" i WHERE i.id = s."itemId" AND i.id IN (SELECT "itemId" FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER search_categories_added AFTER INSERT ON "ItemCategory"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_categories_changed();
CREATE TRIGGER search_categories_changed AFTER UPDATE ON "ItemCategory"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_categories_changed();
CREATE TRIGGER search_categories_removed AFTER DELETE ON "ItemCategory"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_categories_changed();

CREATE FUNCTION search_parent_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SearchItem" s SET "categoryIds" = search_categories(i.id, i."categoryId")
  FROM "Item" i WHERE i.id = s."itemId" AND s."categoryIds" @> ARRAY[NEW.id];
  RETURN NULL;
END $$;
CREATE TRIGGER search_parent_changed AFTER UPDATE OF "parentId" ON "Category"
  FOR EACH ROW WHEN (OLD."parentId" IS DISTINCT FROM NEW."parentId") EXECUTE FUNCTION search_parent_changed();

-- Words come with the published items that have them and go with the last: a word can name who must not be found.
-- One lock for all, so that two who publish and withdraw at once do not leave the word of neither.
CREATE FUNCTION learn_search_words(items uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(20261127);
  INSERT INTO "SearchWord" (word)
  SELECT DISTINCT word FROM "Item" i, unnest(tsvector_to_array(to_tsvector('pg_catalog.simple',
    left(concat_ws(' ', i.title, i.lead, i."bodyText", i."editorNote"), 200000)))) word
  WHERE i.id = ANY(items) AND length(word) BETWEEN 3 AND 40 AND word !~ '[0-9/._@:]'
  ORDER BY word
  ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION forget_search_words(words text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(20261127);
  DELETE FROM "SearchWord" w WHERE w.word = ANY(words) AND NOT EXISTS (
    SELECT FROM "SearchItem" s WHERE s.vector @@ ('''' || replace(w.word, '''', '''''') || '''')::tsquery
  );
END $$;

CREATE FUNCTION search_words_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_search_words(array_agg("itemId")) FROM new_rows HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER search_words_added AFTER INSERT ON "SearchItem"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION search_words_added();

CREATE FUNCTION search_words_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_search_words(ARRAY[NEW."itemId"]);
  PERFORM forget_search_words(ARRAY(
    SELECT unnest(tsvector_to_array(OLD.vector)) EXCEPT SELECT unnest(tsvector_to_array(NEW.vector))
  ));
  RETURN NULL;
END $$;
CREATE TRIGGER search_words_changed AFTER UPDATE OF vector ON "SearchItem"
  FOR EACH ROW WHEN (OLD.vector <> NEW.vector) EXECUTE FUNCTION search_words_changed();

CREATE FUNCTION search_words_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM forget_search_words(array_agg(DISTINCT word))
  FROM old_rows o, unnest(tsvector_to_array(o.vector)) word HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER search_words_removed AFTER DELETE ON "SearchItem"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION search_words_removed();

-- What is published already.
SELECT index_for_search(array_agg(id)) FROM "Item" WHERE status = 'PUBLISHED' HAVING count(*) > 0;
