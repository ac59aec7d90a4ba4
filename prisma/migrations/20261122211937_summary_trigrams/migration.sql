-- CreateIndex
CREATE INDEX "Item_summary_idx" ON "Item" USING GIN ("summary" gin_trgm_ops);
