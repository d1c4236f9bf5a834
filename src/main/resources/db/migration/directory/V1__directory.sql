create table directory.entry (
  id              uuid primary key,
  code            text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  organisation    text not null,
  organisation_id uuid generated always as (md5(lower(organisation))::uuid) stored,  -- entries of one name are of one organisation
  service         text not null,
  kind            text not null check (kind in ('health', 'aid', 'identity', 'jobs', 'legal', 'disability', 'education', 'other')),
  about_id        text not null,
  about_en        text not null default '',
  for_whom        text not null default '',
  cost            text not null default '',
  phone           text not null default '',
  address         text not null default '',
  hours           text not null default '',
  village         text references places.village,
  latitude        double precision check (latitude between -90 and 90),
  longitude       double precision check (longitude between -180 and 180),
  languages       text not null default '',
  step_free       text not null default 'not-known' check (step_free in ('yes', 'no', 'not-known')),
  hearing_loop    text not null default 'not-known' check (hearing_loop in ('yes', 'no', 'not-known')),
  bisindo         text not null default 'not-known' check (bisindo in ('yes', 'no', 'not-known')),
  quiet           text not null default 'not-known' check (quiet in ('yes', 'no', 'not-known')),
  source          text not null,
  checked_on      date not null,
  state           text not null default 'active' check (state in ('active', 'ended')),
  by_hand         boolean not null default false,   -- changed by people here; a kit leaves it
  changed_at      timestamptz not null,
  check ((latitude is null) = (longitude is null))
);

create index entry_by_check on directory.entry (checked_on) where state = 'active';
create index entry_by_organisation on directory.entry (organisation_id);
