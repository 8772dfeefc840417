-- What a proposed obligation asks stands apart from the words it rests on and from what officers did with it.
update recording
set proposal = (
    select jsonb_set(
        recording.proposal::jsonb,
        '{duties}',
        coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'id', duty -> 'id',
                    'clauseId', duty -> 'clauseId',
                    'quote', duty -> 'quote',
                    'span', duty -> 'span',
                    'terms', duty - '{id,clauseId,quote,span,remarks,checked,removed,changed}'::text[],
                    'remarks', duty -> 'remarks',
                    'checked', duty -> 'checked',
                    'removed', duty -> 'removed',
                    'changed', duty -> 'changed')
                order by place),
            '[]'::jsonb))
    from jsonb_array_elements(recording.proposal::jsonb -> 'duties') with ordinality as listed (duty, place))::text;
