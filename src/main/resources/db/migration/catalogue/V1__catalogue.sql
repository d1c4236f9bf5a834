

create table catalogue.title (
  id                uuid primary key,
  control_number    text,
  control_source    text not null default '',  -- MARC 003, or the file's source
  work_key          text not null,             -- title + author + year, folded; the last way to tell a double
  title             text not null,
  sort_title        text not null default '',  -- folded, without a leading article
  subtitle          text not null default '',
  part              text not null default '',
  original_script   text not null default '',
  responsibility    text not null default '',
  contributors      text[] not null default '{}',
  subjects          text[] not null default '{}',
  genres            text[] not null default '{}',
  series            text not null default '',
  isbns             text[] not null default '{}',
  issn              text not null default '',
  languages         text[] not null default '{}',
  year              int,
  publisher         text not null default '',
  publication_place text not null default '',
  edition           text not null default '',
  extent            text not null default '',
  summary           text not null default '',
  classification    text not null default '',
  audience          text not null default 'unknown' check (audience in ('child', 'teen', 'adult', 'unknown')),
  format            text not null default 'book',
  access_modes      text[] not null default '{}',
  access_features   text[] not null default '{}',
  access_hazards    text[] not null default '{}',
  access_summary    text not null default '',
  record            bytea,                     -- the original record, whole
  record_format     text,                      -- marc21 | marcxml | by-hand
  record_hash       bytea,
  thing             boolean not null default false,  -- an amplifier, a tablet: lent, but not read
  sample            boolean not null default false,
  made_at           timestamptz not null,
  changed_at        timestamptz not null,
  withdrawn_at      timestamptz
);
create unique index title_control on catalogue.title (control_source, control_number) where control_number is not null;
-- No list of pending entries: an import asks this index as often as it writes to it.
create index title_isbn on catalogue.title using gin (isbns) with (fastupdate = off);
create index title_work_key on catalogue.title (work_key);
create index title_changed on catalogue.title (changed_at desc, id);

-- Which records of which sources became which title, so that a second import of the same file
-- changes nothing, though two records of it may describe one title.
create table catalogue.title_record (
  control_source text not null,
  control_number text not null,
  title_id       uuid not null references catalogue.title on delete cascade,
  record_hash    bytea not null,
  run_id         uuid,                        -- the import that last changed it
  primary key (control_source, control_number)
);
create index title_record_title on catalogue.title_record (title_id);

create table catalogue.item (
  id         uuid primary key,
  title_id   uuid not null references catalogue.title,
  barcode    text not null unique check (length(barcode) between 1 and 60),
  place      text not null references places.place,  -- where it belongs
  now_at     text not null references places.place,  -- where it is
  shelf      text not null default '',
  kind       text not null default 'book' check (kind in ('book', 'reference', 'thing', 'digital-device')),
  state      text not null default 'available'
             check (state in ('available', 'on-loan', 'on-hold-shelf', 'in-transit', 'missing', 'withdrawn', 'in-repair')),
  due_on     date,                               -- of the loan it is on
  note       text not null default '',
  made_at    timestamptz not null,
  changed_at timestamptz not null
);
create index item_title on catalogue.item (title_id);
create index item_place on catalogue.item (place);
create index item_now_at on catalogue.item (now_at);

-- The outbox that feeds the search index: a row is taken away only after the index has been
-- committed to disk with the title as it then was, so the index can be late but never wrong.
create table catalogue.index_queue (
  seq      bigint generated always as identity primary key,
  title_id uuid not null
);

create table catalogue.import_run (
  id         uuid primary key,
  source     text not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  imported   int not null default 0,
  updated    int not null default 0,
  unchanged  int not null default 0,
  rejected   int not null default 0,
  repaired   int not null default 0,
  done_bytes bigint not null default 0,
  all_bytes  bigint not null default 0,
  state      text not null check (state in ('running', 'done', 'stopped', 'failed')),
  seen_at    timestamptz not null,            -- last sign of life of whoever runs it
  stop_asked boolean not null default false,
  dry_run    boolean not null default false
);

create table catalogue.import_problem (
  seq            bigint generated always as identity primary key,
  run_id         uuid not null references catalogue.import_run on delete cascade,
  file           text not null,
  record_number  int not null,
  byte_offset    bigint not null,
  control_number text not null default '',
  rejected       boolean not null,
  what           text not null,              -- key of the sentence; with .cure behind it, of the advice
  place          text not null default '',
  detail         text not null default ''
);
create index import_problem_run on catalogue.import_problem (run_id);
