

-- One row per thing counted, written in the transaction of the event. No person can be found here.
create table evidence.fact (
  kind       text not null,
  day        date not null,
  place      text not null,
  village    text,
  age_band   text not null,
  gender     text not null,
  detail     text not null,
  count      int not null,
  entered_at timestamptz not null
);
create index fact_month on evidence.fact (day, place, kind);

-- What a place says of an open day on which nothing was counted; such a day is not missing.
create table evidence.day_report (
  id       uuid primary key,
  place    text not null references places.place,
  day      date not null,
  kind     text not null check (kind in ('no-visitors', 'closed')),
  account  uuid not null,
  at       timestamptz not null,
  ended_at timestamptz                           -- taken back
);
create unique index day_report_one_per_day on evidence.day_report (place, day) where ended_at is null;

create table evidence.story (
  id           uuid primary key,
  place        text not null references places.place,
  programme_id uuid,                             -- no foreign key: programmes lie outside of this module
  programme    text not null default '',         -- its name as the teller knows it
  person_id    uuid,                             -- no foreign key: stories outlive an erased person's link
  told_by      text not null,                    -- the name or alias shown
  language     text not null default 'id',
  before_words text not null default '',
  change_words text not null,
  quote        text not null default '',
  collected    text not null default 'written-by-staff',
  evidence     text not null default 'claimed' check (evidence in ('claimed', 'attendance-confirmed', 'third-party-confirmed', 'document')),
  told_on      date not null,
  of_child     boolean not null default false,
  read_back    boolean not null default false,
  sample       boolean not null default false,
  code_hash    bytea unique,                     -- keyed hash of the code on the teller's slip
  made_at      timestamptz not null,
  withdrawn_at timestamptz                       -- from then on every word of it is empty
);
create index story_made on evidence.story (made_at desc);

create table evidence.story_consent (            -- append-only; the newest row of a channel counts
  seq      bigint generated always as identity primary key,
  story_id uuid not null references evidence.story,
  channel  text not null check (channel in ('internal-report', 'portal', 'national-report', 'social-media', 'press', 'training')),
  given    boolean not null,
  means    text not null check (means in ('written', 'spoken', 'screen', 'sign')),
  until    date,
  at       timestamptz not null
);
create index story_consent_newest on evidence.story_consent (story_id, channel, seq desc);

create view evidence.story_channel as            -- what counts now
  select distinct on (story_id, channel) story_id, channel, given, means, until, at
    from evidence.story_consent order by story_id, channel, seq desc;
