-- Who did what, in which position, for which organisation, on which text. Rows are only ever added; each carries the
-- hash of the row before it in its organisation's chain, so that a row altered, removed or slipped in is found.

create table act (
    id            bigserial   not null,
    chain         text        not null,
    seq           bigint      not null,
    business_at   timestamptz not null,
    real_at       timestamptz not null,
    account       text        not null,
    person_name   text        not null,
    position_id   text,
    position_name text,
    verb          text        not null,
    subject_kind  text        not null,
    subject_id    text        not null,
    directive_id  text,
    summary       text        not null,
    text_sha256   text,
    previous_hash text        not null,
    hash          text        not null,
    constraint pk_act primary key (id),
    constraint uk_act_chain_seq unique (chain, seq),
    constraint ck_act_seq check (seq > 0),
    constraint ck_act_hash check (hash ~ '^[0-9a-f]{64}$' and previous_hash ~ '^[0-9a-f]{64}$')
);

create index ix_act_directive on act (directive_id, id) where directive_id is not null;
create index ix_act_subject on act (subject_kind, subject_id, id);

-- The head of each chain: the row that is locked to append, and the proof that no row is missing at the end.
create table act_chain (
    chain     text   not null,
    last_seq  bigint not null,
    last_hash text   not null,
    constraint pk_act_chain primary key (chain)
);

create function act_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Nhật ký chỉ được ghi thêm: không được sửa, xóa hay làm trống (%).', lower(tg_op)
        using errcode = 'insufficient_privilege';
end $$;

create trigger tg_act_append_only
    before update or delete or truncate on act
    for each statement execute function act_refuse_change();

create trigger tg_act_chain_kept
    before delete or truncate on act_chain
    for each statement execute function act_refuse_change();

create function act_chain_refuse_step_back() returns trigger language plpgsql as $$
begin
    if new.chain <> old.chain or new.last_seq <= old.last_seq then
        raise exception 'Chuỗi nhật ký % chỉ được nối dài, không được lùi từ số %.', old.chain, old.last_seq
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger tg_act_chain_forward
    before update on act_chain
    for each row execute function act_chain_refuse_step_back();
