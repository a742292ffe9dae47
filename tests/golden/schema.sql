CREATE TABLE "assignment" (
  "id" INTEGER PRIMARY KEY,
  "task" INTEGER NOT NULL REFERENCES "task"(id) DEFERRABLE INITIALLY DEFERRED,
  "county" INTEGER NOT NULL REFERENCES "county"(id) DEFERRABLE INITIALLY DEFERRED,
  "community" INTEGER REFERENCES "community"(id) DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT,
  "status" TEXT,
  "percent" INTEGER,
  "plan_start" TEXT,
  "plan_end" TEXT,
  "extended_to" TEXT,
  "extension_reason" TEXT,
  "completed_on" TEXT,
  "closed_on" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE "calendar_day" (
  "id" INTEGER PRIMARY KEY,
  "date" TEXT NOT NULL,
  "mark" TEXT NOT NULL,
  "holiday" TEXT,
  "notice" TEXT
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  step INTEGER NOT NULL,
  entity TEXT NOT NULL,
  row INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE TABLE "closing" (
  "id" INTEGER PRIMARY KEY,
  "assignment" INTEGER NOT NULL,
  "round" INTEGER,
  "state" TEXT,
  "number" TEXT,
  "asked_on" TEXT,
  "asked_by" TEXT,
  "without_evidence" TEXT,
  "checked_on" TEXT,
  "checked_by" TEXT,
  "opinion" TEXT,
  "checked_oneself" TEXT,
  "reopened_on" TEXT,
  "reopen_reason" TEXT,
  "reopen_basis" TEXT
) STRICT;

CREATE TABLE "community" (
  "id" INTEGER PRIMARY KEY,
  "county" INTEGER NOT NULL REFERENCES "county"(id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "lead_hospital" TEXT,
  "legal_mode" TEXT,
  "party_secretary" TEXT,
  "chairman" TEXT,
  "founded_on" TEXT,
  "population" INTEGER,
  "note" TEXT
) STRICT;

CREATE TABLE "community_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "county" (
  "id" INTEGER PRIMARY KEY,
  "official_order" INTEGER,
  "name" TEXT NOT NULL,
  "code" TEXT,
  "aliases" TEXT,
  "in_scope" INTEGER,
  "party_secretary" TEXT,
  "governor" TEXT,
  "council_chair" TEXT,
  "contact" TEXT,
  "phone" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE "county_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "evidence" (
  "id" INTEGER PRIMARY KEY,
  "assignment" INTEGER NOT NULL REFERENCES "assignment"(id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "kind" TEXT,
  "size" INTEGER,
  "given_by" TEXT,
  "given_on" TEXT,
  "replaces" INTEGER REFERENCES "evidence"(id) DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT,
  "sha256" TEXT NOT NULL
) STRICT;

CREATE TABLE evidence_file (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE "evidence_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "goal" (
  "id" INTEGER PRIMARY KEY,
  "program" INTEGER NOT NULL REFERENCES "program"(id) DEFERRABLE INITIALLY DEFERRED,
  "ordinal" INTEGER,
  "title" TEXT NOT NULL
) STRICT;

CREATE TABLE "goal_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "institution" (
  "id" INTEGER PRIMARY KEY,
  "county" INTEGER NOT NULL REFERENCES "county"(id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "kind" TEXT,
  "community" INTEGER REFERENCES "community"(id) DEFERRABLE INITIALLY DEFERRED,
  "parent" INTEGER REFERENCES "institution"(id) DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT,
  "grade" TEXT,
  "credit_code" TEXT,
  "licence_code" TEXT,
  "beds" INTEGER,
  "staff" INTEGER,
  "technical_staff" INTEGER,
  "note" TEXT
) STRICT;

CREATE TABLE "institution_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "program" (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "document_number" TEXT,
  "issuers" TEXT,
  "issued_on" TEXT,
  "kind" TEXT,
  "source" TEXT,
  "inspected" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE "program_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "progress" (
  "id" INTEGER PRIMARY KEY,
  "assignment" INTEGER NOT NULL REFERENCES "assignment"(id) DEFERRABLE INITIALLY DEFERRED,
  "week" TEXT NOT NULL,
  "this_week" TEXT,
  "next_week" TEXT,
  "problems" TEXT,
  "percent" INTEGER,
  "said_by" TEXT,
  "channel" TEXT,
  "said_on" TEXT
) STRICT;

CREATE TABLE search_index (
  entity TEXT PRIMARY KEY,
  next INTEGER NOT NULL,
  step INTEGER NOT NULL
) STRICT;

CREATE TABLE "setting" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL,
  "value" TEXT
) STRICT;

CREATE TABLE "setting_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE step (
  id INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  source TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit','undo','redo','founding')),
  target INTEGER,
  first_change INTEGER NOT NULL,
  change_count INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE "task" (
  "id" INTEGER PRIMARY KEY,
  "program" INTEGER NOT NULL REFERENCES "program"(id) DEFERRABLE INITIALLY DEFERRED,
  "goal" INTEGER REFERENCES "goal"(id) DEFERRABLE INITIALLY DEFERRED,
  "ordinal" INTEGER,
  "numbering" TEXT,
  "title" TEXT NOT NULL,
  "content" TEXT,
  "lead_units" TEXT,
  "supporting_units" TEXT,
  "deadline_words" TEXT,
  "deadline_kind" TEXT,
  "deadline" TEXT,
  "deadline_confidence" TEXT,
  "cause" TEXT,
  "time_class" TEXT,
  "evidence_asked" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE "task_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "unit" (
  "id" INTEGER PRIMARY KEY,
  "official_order" INTEGER,
  "name" TEXT NOT NULL,
  "aliases" TEXT,
  "level" TEXT,
  "contact" TEXT,
  "phone" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE "unit_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE INDEX assignment_community ON "assignment"("community") WHERE "community" IS NOT NULL;

CREATE INDEX assignment_county ON "assignment"("county");

CREATE INDEX assignment_task ON "assignment"("task");

CREATE INDEX calendar_day_date ON "calendar_day"("date");

CREATE INDEX change_row ON change(entity, row);

CREATE INDEX closing_assignment ON "closing"("assignment");

CREATE INDEX closing_round ON "closing"("round") WHERE "round" IS NOT NULL;

CREATE INDEX community_county ON "community"("county");

CREATE INDEX community_name ON "community"("name");

CREATE INDEX county_code ON "county"("code") WHERE "code" IS NOT NULL;

CREATE INDEX county_name ON "county"("name");

CREATE INDEX evidence_assignment ON "evidence"("assignment");

CREATE INDEX evidence_name ON "evidence"("name");

CREATE INDEX evidence_replaces ON "evidence"("replaces") WHERE "replaces" IS NOT NULL;

CREATE INDEX goal_program ON "goal"("program");

CREATE INDEX goal_title ON "goal"("title");

CREATE INDEX institution_community ON "institution"("community") WHERE "community" IS NOT NULL;

CREATE INDEX institution_county ON "institution"("county");

CREATE INDEX institution_name ON "institution"("name");

CREATE INDEX institution_parent ON "institution"("parent") WHERE "parent" IS NOT NULL;

CREATE INDEX program_document_number ON "program"("document_number") WHERE "document_number" IS NOT NULL;

CREATE INDEX program_title ON "program"("title");

CREATE INDEX progress_assignment ON "progress"("assignment");

CREATE INDEX progress_week ON "progress"("week");

CREATE INDEX setting_key ON "setting"("key");

CREATE INDEX task_goal ON "task"("goal") WHERE "goal" IS NOT NULL;

CREATE INDEX task_program ON "task"("program");

CREATE INDEX task_title ON "task"("title");

CREATE INDEX unit_name ON "unit"("name");
