/** What a caller asks for; a lawful use must be named (contract §1). */
export const PURPOSES = ['procurement', 'bidding', 'lending', 'licensing', 'funding', 'honours', 'general'] as const;
export type Purpose = (typeof PURPOSES)[number];
