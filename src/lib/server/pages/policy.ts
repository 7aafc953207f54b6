/** What public pages may do in a browser: show themselves. No script, no style of their own, no frame, no other site. */
export const publicPolicy = [
	"default-src 'none'",
	"script-src 'none'",
	"style-src 'self'",
	"font-src 'self'",
	"img-src 'self'",
	"manifest-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'"
].join('; ');
