-- Parts of words and misspellings are found by their groups of three letters.
-- A database's owner may create this one: PostgreSQL counts it among the trusted extensions.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
