-- Who is behind a session, in one statement: every request asks for it. The desk and the person are set for this
-- statement alone, by the session's own row, so that the walls between desks let it see that one membership.
CREATE FUNCTION live_session(session_id uuid, at timestamptz)
RETURNS TABLE ("personId" uuid, "humanId" uuid, name text, email text, "deskId" uuid, "deskName" text, role text)
LANGUAGE plpgsql AS $$
DECLARE
  asked record;
BEGIN
  SELECT session.person_id, session.desk_id, coalesce(person.same_human_as, person.id) AS human_id, person.name, person.email
    INTO asked FROM sign_in_session session JOIN person ON person.id = session.person_id
    WHERE session.id = session_id AND session.ended_at IS NULL AND session.expires_at > at AND person.disabled_at IS NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM set_config('app.desk_id', asked.desk_id::text, true), set_config('app.person_id', asked.person_id::text, true);
  RETURN QUERY SELECT member.person_id, asked.human_id, asked.name::text, asked.email::text, desk.id, desk.name, member.role::text
    FROM member JOIN desk ON desk.id = member.desk_id
    WHERE member.desk_id = asked.desk_id AND member.person_id = asked.person_id;
END
$$;
