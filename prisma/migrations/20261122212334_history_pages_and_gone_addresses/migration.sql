-- DropIndex
DROP INDEX "HistoryEvent_at_idx";

-- CreateTable
CREATE TABLE "GoneAddress" (
    "pathHash" TEXT NOT NULL,
    "goneAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GoneAddress_pkey" PRIMARY KEY ("pathHash")
);

-- CreateIndex
CREATE INDEX "HistoryEvent_at_id_idx" ON "HistoryEvent"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "HistoryEvent_actor_at_id_idx" ON "HistoryEvent"("actor", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "HistoryEvent_action_at_id_idx" ON "HistoryEvent"("action", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "HistoryEvent_recordType_at_id_idx" ON "HistoryEvent"("recordType", "at" DESC, "id" DESC);
