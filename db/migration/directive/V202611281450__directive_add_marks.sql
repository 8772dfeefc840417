-- What else is printed on a directive: secrecy, urgency, how far it may go, who drafted it, the issuer's address; and its annexes.
create table directive_marks (
    directive_id text not null,
    secrecy      text not null,
    urgency      text not null,
    circulation  text,
    draft_round  integer,
    drafter_mark text,
    copies       integer,
    contact      text,
    constraint pk_directive_marks primary key (directive_id),
    constraint fk_directive_marks_directive foreign key (directive_id) references directive (id),
    constraint ck_directive_marks_secrecy check (secrecy in ('NONE', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET')),
    constraint ck_directive_marks_urgency check (urgency in ('NONE', 'URGENT', 'VERY_URGENT', 'IMMEDIATE')),
    constraint ck_directive_marks_counts check (draft_round > 0 and copies > 0)
);

create table directive_annex (
    directive_id text    not null,
    position     integer not null,
    title        text    not null,
    text         text    not null,
    constraint pk_directive_annex primary key (directive_id, position),
    constraint fk_directive_annex_directive foreign key (directive_id) references directive (id)
);
