-- Inspecting a cycle counts its messages by state and lists the troubled ones.
create index message_state on message (cycle_id, state, at, id);
