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

CREATE TABLE "briefing" (
  "id" INTEGER PRIMARY KEY,
  "series" TEXT NOT NULL,
  "year" INTEGER,
  "number" INTEGER NOT NULL,
  "style" TEXT,
  "issuer" TEXT,
  "date" TEXT,
  "period_from" TEXT,
  "period_to" TEXT,
  "report_to" TEXT,
  "send_to" TEXT,
  "distribute_to" TEXT,
  "copies" INTEGER,
  "state" TEXT,
  "paper" INTEGER REFERENCES "issued_paper"(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "briefing_article" (
  "id" INTEGER PRIMARY KEY,
  "briefing" INTEGER NOT NULL REFERENCES "briefing"(id) DEFERRABLE INITIALLY DEFERRED,
  "ordinal" INTEGER,
  "title" TEXT,
  "text" TEXT
) STRICT;

CREATE TABLE "briefing_article_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "briefing_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "briefing_picture" (
  "id" INTEGER PRIMARY KEY,
  "article" INTEGER NOT NULL REFERENCES "briefing_article"(id) DEFERRABLE INITIALLY DEFERRED,
  "ordinal" INTEGER,
  "caption" TEXT,
  "width" TEXT,
  "name" TEXT NOT NULL,
  "size" INTEGER,
  "sha256" TEXT NOT NULL
) STRICT;

CREATE TABLE "briefing_picture_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "briefing_source" (
  "id" INTEGER PRIMARY KEY,
  "article" INTEGER NOT NULL REFERENCES "briefing_article"(id) DEFERRABLE INITIALLY DEFERRED,
  "sentence" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "assignments" TEXT
) STRICT;

CREATE TABLE "briefing_source_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
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

CREATE TABLE "clock_pause" (
  "id" INTEGER PRIMARY KEY,
  "run" INTEGER NOT NULL REFERENCES "clock_run"(id) DEFERRABLE INITIALLY DEFERRED,
  "paused_from" TEXT NOT NULL,
  "paused_until" TEXT,
  "reason" TEXT NOT NULL
) STRICT;

CREATE TABLE "clock_preset" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "start" TEXT,
  "rest_days" TEXT,
  "cut_off_hour" INTEGER,
  "basis" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE "clock_preset_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "clock_run" (
  "id" INTEGER PRIMARY KEY,
  "assignment" INTEGER NOT NULL REFERENCES "assignment"(id) DEFERRABLE INITIALLY DEFERRED,
  "preset" INTEGER NOT NULL REFERENCES "clock_preset"(id) DEFERRABLE INITIALLY DEFERRED,
  "started_on" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE "clock_stage" (
  "id" INTEGER PRIMARY KEY,
  "preset" INTEGER NOT NULL REFERENCES "clock_preset"(id) DEFERRABLE INITIALLY DEFERRED,
  "ordinal" INTEGER,
  "name" TEXT NOT NULL,
  "length" INTEGER,
  "unit" TEXT,
  "feedback_asked" TEXT
) STRICT;

CREATE TABLE "clock_stage_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "closing" (
  "id" INTEGER PRIMARY KEY,
  "assignment" INTEGER NOT NULL REFERENCES "assignment"(id) DEFERRABLE INITIALLY DEFERRED,
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

CREATE TABLE "fact" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "words" TEXT,
  "value" INTEGER,
  "source" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE "fact_gram" (
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

CREATE TABLE "issued_paper" (
  "id" INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "period" TEXT,
  "as_of" TEXT,
  "issued_on" TEXT,
  "issued_by" TEXT,
  "state" TEXT,
  "voided_on" TEXT,
  "voided_by" TEXT,
  "void_reason" TEXT,
  "replaces" INTEGER REFERENCES "issued_paper"(id) DEFERRABLE INITIALLY DEFERRED,
  "report" TEXT NOT NULL,
  "year" INTEGER,
  "serial" INTEGER,
  "asked" TEXT,
  "sha256" TEXT NOT NULL,
  "figures" TEXT
) STRICT;

CREATE TABLE "issued_paper_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "milestone" (
  "id" INTEGER PRIMARY KEY,
  "assignment" INTEGER NOT NULL REFERENCES "assignment"(id) DEFERRABLE INITIALLY DEFERRED,
  "ordinal" INTEGER,
  "title" TEXT NOT NULL,
  "start" TEXT,
  "due" TEXT,
  "done_on" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE "milestone_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
) STRICT;

CREATE TABLE "paper_preset" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "reports" TEXT,
  "top" INTEGER,
  "left" INTEGER,
  "width" INTEGER,
  "height" INTEGER,
  "lines" INTEGER,
  "characters" INTEGER,
  "note" TEXT
) STRICT;

CREATE TABLE "paper_preset_gram" (
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

CREATE TABLE "reminder" (
  "id" INTEGER PRIMARY KEY,
  "assignment" INTEGER NOT NULL REFERENCES "assignment"(id) DEFERRABLE INITIALLY DEFERRED,
  "reminded_on" TEXT NOT NULL,
  "way" TEXT,
  "reminded_by" TEXT
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

CREATE TABLE "stage_report" (
  "id" INTEGER PRIMARY KEY,
  "run" INTEGER NOT NULL REFERENCES "clock_run"(id) DEFERRABLE INITIALLY DEFERRED,
  "stage" INTEGER NOT NULL REFERENCES "clock_stage"(id) DEFERRABLE INITIALLY DEFERRED,
  "done_on" TEXT,
  "done_hour" INTEGER,
  "feedback" TEXT,
  "failing_unit" INTEGER REFERENCES "unit"(id) DEFERRABLE INITIALLY DEFERRED
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

CREATE TABLE "step_template" (
  "id" INTEGER PRIMARY KEY,
  "template" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE "step_template_gram" (
  id INTEGER PRIMARY KEY,
  ids BLOB NOT NULL
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

CREATE TABLE "template_step" (
  "id" INTEGER PRIMARY KEY,
  "template" INTEGER NOT NULL REFERENCES "step_template"(id) DEFERRABLE INITIALLY DEFERRED,
  "ordinal" INTEGER,
  "name" TEXT NOT NULL,
  "working_days" INTEGER
) STRICT;

CREATE TABLE "template_step_gram" (
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

CREATE INDEX briefing_article_briefing ON "briefing_article"("briefing");

CREATE INDEX briefing_article_title ON "briefing_article"("title") WHERE "title" IS NOT NULL;

CREATE INDEX briefing_number ON "briefing"("number");

CREATE INDEX briefing_paper ON "briefing"("paper") WHERE "paper" IS NOT NULL;

CREATE INDEX briefing_picture_article ON "briefing_picture"("article");

CREATE INDEX briefing_picture_name ON "briefing_picture"("name");

CREATE INDEX briefing_series ON "briefing"("series");

CREATE INDEX briefing_source_article ON "briefing_source"("article");

CREATE INDEX briefing_source_sentence ON "briefing_source"("sentence");

CREATE INDEX briefing_year ON "briefing"("year") WHERE "year" IS NOT NULL;

CREATE INDEX calendar_day_date ON "calendar_day"("date");

CREATE INDEX change_row ON change(entity, row);

CREATE INDEX clock_pause_paused_from ON "clock_pause"("paused_from");

CREATE INDEX clock_pause_run ON "clock_pause"("run");

CREATE INDEX clock_preset_name ON "clock_preset"("name");

CREATE INDEX clock_run_assignment ON "clock_run"("assignment");

CREATE INDEX clock_run_preset ON "clock_run"("preset");

CREATE INDEX clock_run_started_on ON "clock_run"("started_on");

CREATE INDEX clock_stage_name ON "clock_stage"("name");

CREATE INDEX clock_stage_preset ON "clock_stage"("preset");

CREATE INDEX closing_assignment ON "closing"("assignment");

CREATE INDEX closing_round ON "closing"("round") WHERE "round" IS NOT NULL;

CREATE INDEX community_county ON "community"("county");

CREATE INDEX community_name ON "community"("name");

CREATE INDEX county_code ON "county"("code") WHERE "code" IS NOT NULL;

CREATE INDEX county_name ON "county"("name");

CREATE INDEX evidence_assignment ON "evidence"("assignment");

CREATE INDEX evidence_name ON "evidence"("name");

CREATE INDEX evidence_replaces ON "evidence"("replaces") WHERE "replaces" IS NOT NULL;

CREATE INDEX fact_name ON "fact"("name");

CREATE INDEX goal_program ON "goal"("program");

CREATE INDEX goal_title ON "goal"("title");

CREATE INDEX institution_community ON "institution"("community") WHERE "community" IS NOT NULL;

CREATE INDEX institution_county ON "institution"("county");

CREATE INDEX institution_name ON "institution"("name");

CREATE INDEX institution_parent ON "institution"("parent") WHERE "parent" IS NOT NULL;

CREATE INDEX issued_paper_number ON "issued_paper"("number");

CREATE INDEX issued_paper_replaces ON "issued_paper"("replaces") WHERE "replaces" IS NOT NULL;

CREATE INDEX issued_paper_title ON "issued_paper"("title");

CREATE INDEX milestone_assignment ON "milestone"("assignment");

CREATE INDEX milestone_title ON "milestone"("title");

CREATE INDEX paper_preset_name ON "paper_preset"("name");

CREATE INDEX program_document_number ON "program"("document_number") WHERE "document_number" IS NOT NULL;

CREATE INDEX program_title ON "program"("title");

CREATE INDEX progress_assignment ON "progress"("assignment");

CREATE INDEX progress_week ON "progress"("week");

CREATE INDEX reminder_assignment ON "reminder"("assignment");

CREATE INDEX reminder_reminded_on ON "reminder"("reminded_on");

CREATE INDEX setting_key ON "setting"("key");

CREATE INDEX stage_report_done_on ON "stage_report"("done_on") WHERE "done_on" IS NOT NULL;

CREATE INDEX stage_report_failing_unit ON "stage_report"("failing_unit") WHERE "failing_unit" IS NOT NULL;

CREATE INDEX stage_report_run ON "stage_report"("run");

CREATE INDEX stage_report_stage ON "stage_report"("stage");

CREATE INDEX step_template_template ON "step_template"("template");

CREATE INDEX task_goal ON "task"("goal") WHERE "goal" IS NOT NULL;

CREATE INDEX task_program ON "task"("program");

CREATE INDEX task_title ON "task"("title");

CREATE INDEX template_step_name ON "template_step"("name");

CREATE INDEX template_step_template ON "template_step"("template");

CREATE INDEX unit_name ON "unit"("name");
