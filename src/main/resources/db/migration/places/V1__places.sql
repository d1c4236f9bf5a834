

-- The one region this house serves, as its kit said when it was last applied.
create table places.region (
  only_one    boolean primary key default true check (only_one),
  code        text not null,
  names       jsonb not null,
  zone        text not null,
  languages   text[] not null,
  sample      boolean not null,              -- the region itself is invented
  sample_data boolean not null default false,-- people and activity in it are invented
  attribution text not null default '',
  applied_at  timestamptz not null,
  kit_code    text not null default ''
);

-- The files of the kit as they were applied; those that no table holds are exported from here.
create table places.kit_file (
  name    text primary key,
  content bytea not null
);

create table places.district (
  code text primary key,
  name text not null
);

create table places.village (
  code          text primary key,            -- Kemendagri code; names are not unique and never matched
  name          text not null,
  kind          text not null,
  district_code text not null references places.district,
  area_km2      numeric(10, 4),
  latitude      double precision,            -- a point inside the village
  longitude     double precision,
  outline       jsonb                        -- GeoJSON geometry, or null where none is known
);

create table places.population (
  code       text not null,
  level      text not null check (level in ('city', 'district', 'village')),
  edition    text not null,
  year       int not null,
  population int not null check (population >= 0),
  kind       text not null check (kind in ('count', 'estimate')),
  method     text not null default '',
  source     text not null,
  primary key (code, edition)
);

create table places.place (
  code             text primary key check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name             text not null,
  kind             text not null,
  village_code     text references places.village,
  latitude         double precision check (latitude between -90 and 90),
  longitude        double precision check (longitude between -180 and 180),
  position_quality text not null default 'not-known',
  address          text not null default '',
  phone            text not null default '',
  state            text not null check (state in ('idea', 'surveyed', 'funded', 'open', 'paused', 'closed', 'not-known')),
  note_id          text not null default '',
  note_en          text not null default '',
  source           text not null default '',
  checked_on       date,
  sort             int not null default 0,           -- order of the kit
  by_hand          text[] not null default '{}'      -- what people changed here: state, hours; a kit leaves it
);

create table places.place_state (            -- append-only life of a place
  place_code text not null references places.place,
  state      text not null,
  at         timestamptz not null,
  primary key (place_code, at)
);

create table places.hours (
  place_code text not null references places.place,
  weekday    int not null check (weekday between 1 and 7),
  opens      time not null,
  closes     time not null check (closes > opens),
  valid_from date,
  valid_to   date,
  quality    text not null default 'confirmed',
  source     text not null default ''
);
create index hours_place on places.hours (place_code);

create table places.closure (                -- a place's own exceptions; place_code null: every place
  id         uuid primary key,
  place_code text references places.place,
  from_date  date not null,
  to_date    date not null check (to_date >= from_date),
  closed     boolean not null,
  opens      time,
  closes     time,
  reason_id  text not null,
  reason_en  text not null default '',
  source     text not null default '',
  ended_at   timestamptz                     -- taken back
);

create table places.facility (
  place_code text not null references places.place,
  facility   text not null,
  state      text not null check (state in ('yes', 'no', 'not-known')),
  detail_id  text not null default '',
  checked_on date,
  source     text not null default '',
  by_hand    boolean not null default false,   -- put right by people; a kit leaves it
  primary key (place_code, facility)
);

create table places.calendar_rule (
  key         text primary key,
  rule        text not null check (rule in ('pawukon', 'saka-nyepi', 'fixed')),
  day_from    text not null,
  day_to      text not null,
  names       jsonb not null,
  closes      boolean not null,
  lending_day boolean not null,
  note        text not null default '',
  sort        int not null default 0
);

create table places.holiday (                -- the override table that wins over reckoned days
  day    date not null,
  key    text not null,
  names  jsonb not null,
  closes boolean not null,
  kind   text not null,
  source text not null,
  primary key (day, key)
);

create table places.need (                   -- what a person may need, and the facility that meets it
  code     text primary key,
  names    jsonb not null,
  facility text,
  sort     int not null default 0
);

-- Changes with every transaction that changes what is kept in memory, so that each process can tell
-- cheaply whether what it remembers still holds. A transaction number is never used twice, and is
-- seen by others only when the transaction is.
create table places.version (
  only_one boolean primary key default true check (only_one),
  stamp    bigint not null
);
insert into places.version (stamp) values (0);

create function places.touch() returns trigger language plpgsql as $$
begin
  update places.version set stamp = pg_current_xact_id()::text::bigint;
  return null;
end $$;

do $$
declare watched text;
begin
  foreach watched in array array['region', 'district', 'village', 'place', 'hours', 'closure',
                                 'facility', 'calendar_rule', 'holiday', 'need', 'kit_file'] loop
    execute format('create trigger touch after insert or update or delete or truncate on places.%I
                    for each statement execute function places.touch()', watched);
  end loop;
end $$;
