-- Of which directive a mail has a sentence: once that is recalled, whoever has given it up does not read the mail either.
alter table mail_message add column quoted_directive_id text;

-- Mails about tasks have had one so far. Only the list of tasks knows of which directive.
do $$
begin
    if to_regclass('work_item') is not null then
        update mail_message m set quoted_directive_id = w.directive_id
        from work_item w
        where w.task_id = split_part(m.dedupe_key, '|', 2)
          and (m.dedupe_key like 'task-offered|%' or m.dedupe_key like 'post-vacant|%');
    end if;
end $$;

create index ix_mail_message_quoted on mail_message (quoted_directive_id) where quoted_directive_id is not null;
