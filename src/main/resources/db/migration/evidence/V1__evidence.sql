

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

create table evidence.story (
  id           uuid primary key,
  place        text not null references places.place,
  programme_id uuid,
  person_id    uuid,                             -- no foreign key: stories outlive an erased person's link
  told_by      text not null,                    -- the name or alias shown
  language     text not null default 'id',
  before_words text not null default '',
  change_words text not null,
  quote        text not null default '',
  collected    text not null default 'written-by-staff',
  evidence     text not null default 'claimed' check (evidence in ('claimed', 'attendance-confirmed', 'third-party-confirmed', 'document')),
  told_on      date not null,
  read_back    boolean not null default false,
  sample       boolean not null default false,
  made_at      timestamptz not null,
  withdrawn_at timestamptz
);

create table evidence.story_consent (            -- append-only; the newest row of a channel counts
  story_id uuid not null references evidence.story,
  channel  text not null check (channel in ('internal-report', 'portal', 'national-report', 'social-media', 'press', 'training')),
  given    boolean not null,
  means    text not null,
  until    date,
  at       timestamptz not null
);
create index story_consent_newest on evidence.story_consent (story_id, channel, at desc);
