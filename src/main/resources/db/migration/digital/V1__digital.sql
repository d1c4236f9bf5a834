-- The last number given on a day at a place; its row is locked while the next is given.
create table digital.series (
  place  text not null references places.place,
  on_day date not null,
  what   text not null check (what in ('clinic', 'computer')),
  last   int not null default 0 check (last >= 0),
  primary key (place, on_day, what)
);

-- Somebody who asked for help: a number and what it is about, nothing of the person.
create table digital.ticket (
  id        uuid primary key,
  place     text not null references places.place,
  on_day    date not null,
  number    int not null check (number > 0),
  kind      text not null check (kind in ('account', 'phone', 'government', 'work', 'social', 'printing', 'safety', 'other')),
  language  text not null check (language in ('id', 'ban', 'en', 'sign', 'other')),
  device    text not null check (device in ('phone', 'own-computer', 'our-computer', 'none')),
  state     text not null default 'waiting' check (state in ('waiting', 'taken', 'closed', 'left')),
  opened_at timestamptz not null,
  opened_by uuid not null,                -- account
  taken_at  timestamptz,
  taken_by  uuid,                         -- account
  helper    text,                         -- what colleagues call that account
  closed_at timestamptz,
  outcome   text check (outcome in ('solved', 'referred', 'come-back')),
  minutes   int check (minutes between 1 and 600),
  step      int check (step between 0 and 4), -- of the digital ladder
  unique (place, on_day, number),
  check (state <> 'taken' or taken_at is not null),
  check ((state = 'closed') = (outcome is not null)),
  check ((state = 'closed') = (minutes is not null))
);
create index ticket_open on digital.ticket (place, on_day, number) where state in ('waiting', 'taken');

-- Short answers in plain words.
create table digital.answer (
  id         uuid primary key,
  kind       text not null check (kind in ('account', 'phone', 'government', 'work', 'social', 'printing', 'safety', 'other')),
  language   text not null check (language in ('id', 'ban', 'en')),
  question   text not null check (length(question) between 1 and 200),
  answer     text not null check (length(answer) between 1 and 2000),
  state      text not null default 'shown' check (state in ('shown', 'hidden')),
  made_at    timestamptz not null,
  changed_at timestamptz not null
);
create index answer_shown on digital.answer (kind, lower(question)) where state = 'shown';

create view digital.facts_clinic as
  select 'digital-help' as kind, on_day as day, place, null::text as village,
         'unknown' as age_band, 'unknown' as gender, kind as detail, 1 as count
    from digital.ticket where state = 'closed';
