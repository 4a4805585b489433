/** How the token of a letter's QR code begins, which tells it from the token of a mail. */
export const letterToken = 'letter.';
