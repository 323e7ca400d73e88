/** Where the platform is: pages and API are one origin, here by this proxy, in production by one before both. */
const proxy = { '/api': process.env.FITSYNC_URL ?? 'http://localhost:4000' };

/** @type {import('vite').UserConfig} */
export default { server: { proxy }, preview: { proxy }, build: { target: 'es2022' } };
