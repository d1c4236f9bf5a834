-- Computers for everybody. Who needs an accessible one asks for it; nobody else is given it.
create table digital.station (
  id         uuid primary key,
  place      text not null references places.place,
  name       text not null check (length(name) between 1 and 60),
  accessible boolean not null default false,
  minutes    int not null default 60 check (minutes between 5 and 480), -- of one session
  state      text not null default 'ready' check (state in ('ready', 'out')),
  unique (place, name)
);

-- Somebody's turn at a computer: a number and four letters, nothing of the person.
create table digital.turn (
  id         uuid primary key,
  place      text not null references places.place,
  on_day     date not null,
  number     int not null check (number > 0),
  code       text not null check (code ~ '^[A-Z]{4}$'),
  accessible boolean not null,            -- whether an accessible station was asked for
  state      text not null default 'waiting' check (state in ('waiting', 'called', 'seated', 'ended', 'forfeited', 'left')),
  station    uuid references digital.station,
  asked_at   timestamptz not null,
  called_at  timestamptz,
  seated_at  timestamptz,
  until      timestamptz,                 -- when the session is over
  ended_at   timestamptz,
  minutes    int check (minutes between 1 and 1440),
  unique (place, on_day, number),
  check (state not in ('called', 'seated', 'ended') or station is not null),
  check (state <> 'seated' or (seated_at is not null and until is not null)),
  check ((state = 'ended') = (minutes is not null))
);
create unique index turn_one_per_station on digital.turn (station) where state in ('called', 'seated');
create index turn_open on digital.turn (place, on_day, number) where state in ('waiting', 'called', 'seated');
create index turn_day on digital.turn (on_day, place) where state = 'ended';

create view digital.facts_computers as
  select f.kind, t.on_day as day, t.place, null::text as village, 'unknown' as age_band,
         'unknown' as gender, '' as detail, f.count
    from digital.turn t
   cross join lateral (values ('computer', t.minutes), ('computer-session', 1)) as f (kind, count)
   where t.state = 'ended';
