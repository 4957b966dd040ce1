package io.locum.agent.session;

/**
 * Something that this recording does without.
 *
 * @param what its name in options
 * @param why in words for the user
 */
record SwitchedOff(String what, String why) {}
