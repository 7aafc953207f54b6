/** Shown by screens that work on the device only, where JavaScript is off. */
export const noScript = {
	fr: '<p style="padding: 1rem">Cet écran calcule tout sur votre appareil : il a besoin de JavaScript. Activez-le dans votre navigateur, puis rechargez la page.</p>',
	en: '<p style="padding: 1rem">This screen computes everything on your device: it needs JavaScript. Turn it on in your browser, then reload the page.</p>'
};
