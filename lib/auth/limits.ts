/** How long a session lasts that is not used (OWASP ASVS 5, 7.3.1), and how long any lasts (7.3.2). */
export const idleSeconds = 8 * 60 * 60;
export const absoluteSeconds = 7 * 24 * 60 * 60;

/** How long a password is (ASVS 6.2.1 asks for 8 at least; there is no other rule about what it is made of). */
export const minPassword = 12;
export const maxPassword = 128;
