-- CreateIndex
CREATE INDEX "SourceAlias_key_idx" ON "SourceAlias" USING GIN ("key" gin_trgm_ops);
