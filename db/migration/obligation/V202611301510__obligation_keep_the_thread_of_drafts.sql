-- A draft's obligations are laid down anew with its wording; what each code continues outlasts them.
create table obligation_thread (
    directive_id text not null,
    code         text not null,
    continues_id text not null,
    constraint pk_obligation_thread primary key (directive_id, code)
);
insert into obligation_thread (directive_id, code, continues_id)
    select directive_id, code, continues_id from obligation where continues_id is not null;
