

-- What was done at a desk, in order, so that it can be told, and undone for thirty seconds.
create table desk.action (
  id        uuid primary key,
  place     text not null references places.place,
  account   uuid not null,
  kind      text not null,
  subject   uuid not null,
  words     text[] not null default '{}',    -- title and barcode for the list; never a person
  at        timestamptz not null,
  undone_at timestamptz
);
create index action_recent on desk.action (place, at desc);

-- One-tap counters. A tap taken back is a row with a negative count.
create table desk.tally (
  id      uuid primary key,
  place   text not null references places.place,
  kind    text not null check (kind in ('visit', 'in-house-use', 'digital-help', 'question')),
  on_day  date not null,
  count   int not null,
  account uuid,
  at      timestamptz not null
);
create index tally_day on desk.tally (place, on_day);

create view desk.facts_desk as
  select kind, on_day as day, place, null::text as village, 'unknown' as age_band,
         'unknown' as gender, '' as detail, count
    from desk.tally;
