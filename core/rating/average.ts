/** Points of the average client on every scale, and its score: more points count in favour of a client, fewer against it. */
export const averagePoints = 55;
