-- A package is asked for in the transaction that closes a cycle, or by hand, and made afterwards; what it is made of and how
-- long it is kept is written once. Its bytes lie in parts, so that nobody has to hold them all.
create table archive_package (
    id               text        not null,
    directive_id     text        not null,
    label            text        not null,
    unit_id          text,
    cause            text        not null,
    reason           text,
    ordered_by       text        not null,
    ordered_at       timestamptz not null,
    state            text        not null,
    attempts         integer     not null default 0,
    next_attempt_at  timestamptz not null,
    last_error       text,
    created_at       timestamptz not null,
    sent_at          timestamptz,
    sent_business_at timestamptz,
    file_count       integer,
    size             bigint,
    sha256           text,
    manifest_sha256  text,
    record_type      text        not null,
    kept_until       date,
    held_reason      text,
    held_by          text,
    held_at          timestamptz,
    constraint pk_archive_package primary key (id),
    constraint ck_archive_package_cause check (cause in ('CLOSING', 'BY_HAND')),
    constraint ck_archive_package_state check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED')),
    constraint ck_archive_package_reason check (cause = 'CLOSING' or reason is not null),
    constraint ck_archive_package_made check (state <> 'SENT'
        or file_count is not null and size is not null and sha256 is not null and manifest_sha256 is not null),
    constraint ck_archive_package_held check ((held_reason is null) = (held_by is null)
        and (held_reason is null) = (held_at is null))
);
create index ix_archive_package_directive on archive_package (directive_id);
create unique index uk_archive_package_closing on archive_package (directive_id) where cause = 'CLOSING';
create index ix_archive_package_due on archive_package (next_attempt_at) where state in ('PENDING', 'SENDING');

create table archive_part (
    package_id text    not null,
    position   integer not null,
    content    bytea   not null,
    constraint pk_archive_part primary key (package_id, position),
    constraint fk_archive_part_package foreign key (package_id) references archive_package (id) on delete cascade
);

-- Nothing goes before its time, whoever asks.
create function archive_refuse_loss() returns trigger language plpgsql as $$
begin
    if old.held_reason is not null or old.kept_until is null or old.kept_until >= current_date then
        raise exception 'Gói lưu trữ % chưa hết thời hạn bảo quản hoặc đang được giữ lại.', old.id
            using errcode = 'insufficient_privilege';
    end if;
    return old;
end $$;

create trigger tg_archive_package_kept
    before delete on archive_package
    for each row execute function archive_refuse_loss();

create function archive_refuse_change() returns trigger language plpgsql as $$
begin
    if old.state = 'SENT' and (new.state, new.sha256, new.manifest_sha256, new.size, new.directive_id, new.kept_until)
            is distinct from (old.state, old.sha256, old.manifest_sha256, old.size, old.directive_id, old.kept_until) then
        raise exception 'Gói lưu trữ % đã lập, không được sửa.', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger tg_archive_package_unchanged
    before update on archive_package
    for each row execute function archive_refuse_change();

-- The parts go with their package only, after its own check.
create function archive_refuse_part_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select 1 from archive_package where id = old.package_id) then
        return old;
    end if;
    raise exception 'Nội dung gói lưu trữ không được sửa, xóa hay làm trống.' using errcode = 'insufficient_privilege';
end $$;

create trigger tg_archive_part_kept
    before update or delete on archive_part
    for each row execute function archive_refuse_part_change();

create function archive_refuse_emptying() returns trigger language plpgsql as $$
begin
    raise exception 'Kho lưu trữ không được làm trống.' using errcode = 'insufficient_privilege';
end $$;

create trigger tg_archive_part_not_emptied
    before truncate on archive_part
    for each statement execute function archive_refuse_emptying();

create trigger tg_archive_package_not_emptied
    before truncate on archive_package
    for each statement execute function archive_refuse_emptying();
