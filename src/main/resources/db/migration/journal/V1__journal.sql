

-- Who did what and when; append-only, without names, cards or contacts of residents.
create table journal.entry (
  seq     bigint generated always as identity primary key,
  at      timestamptz not null,
  account uuid,                                  -- null: the system itself or a command
  what    text not null,
  subject uuid not null,
  place   text,
  words   text[] not null default '{}'
);
create index entry_at on journal.entry (at desc);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end $$;
create trigger append_only before update or delete on journal.entry
  for each statement execute function journal.refuse_change();
