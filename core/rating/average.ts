/** Points of the average client on every scale, and its score: what is better speaks for a client, what is worse against it. */
export const averagePoints = 55;
