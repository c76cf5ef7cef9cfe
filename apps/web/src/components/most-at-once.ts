/** Questions that go to the server in one request. */
export const MOST_AT_ONCE = 20;
