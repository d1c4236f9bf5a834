

create table identity.account (
  id            uuid primary key,
  user_name     text not null unique check (user_name = lower(user_name) and length(user_name) between 2 and 60),
  name          text not null check (length(name) between 1 and 200),
  password_hash text not null,
  totp_sealed   bytea,                       -- sealed with the key file; null: no second step
  totp_wanted   bytea,                       -- sealed; shown as a picture, not yet confirmed by a code
  totp_used     bigint,                      -- the last time step used up: a code opens one time
  partner       text,                        -- code of the organisation a partner speaks for
  active        boolean not null default true,
  sample        boolean not null default false,
  made_at       timestamptz not null
);

create table identity.role_grant (
  account_id uuid not null references identity.account on delete cascade,
  role       text not null,
  place      text,                           -- null: the whole network
  unique nulls not distinct (account_id, role, place)
);

-- For the day the telephone is lost; each opens once.
create table identity.recovery_code (
  account_id uuid not null references identity.account on delete cascade,
  code_hash  bytea not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);

create table identity.session (
  token_hash bytea primary key,
  account_id uuid not null references identity.account on delete cascade,
  pending    boolean not null,               -- password given, second step still to come
  made_at    timestamptz not null,
  seen_at    timestamptz not null,
  ended_at   timestamptz
);
create index session_account on identity.session (account_id);

create table identity.api_token (
  id         uuid primary key,
  token_hash bytea not null unique,
  name       text not null,
  role       text not null,
  place      text,
  partner    text,                           -- code of the organisation a partner's program speaks for
  made_at    timestamptz not null,
  revoked_at timestamptz
);

-- Failed sign-ins, by keyed hashes of user name and network address; swept after a day.
create table identity.attempt (
  id           uuid primary key,
  user_hash    bytea not null,
  address_hash bytea not null,
  at           timestamptz not null
);
create index attempt_at on identity.attempt (at);

-- One-time links: the first administrator, a forgotten password.
create table identity.invitation (
  token_hash bytea primary key,
  account_id uuid references identity.account on delete cascade,
  purpose    text not null check (purpose in ('first-administrator', 'new-password')),
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- Answers already given to a machine's request, so that asking twice does a thing once.
create table identity.answer (
  key        uuid not null,
  caller     uuid not null,
  request    bytea not null,                 -- hash of method, path and body
  status     int not null,
  media_type text,
  location   text,
  body       bytea not null,
  at         timestamptz not null,
  primary key (caller, key)
);
