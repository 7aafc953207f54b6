/** The offer that a client is presented for, as far as the message and the plan need it. */
export interface PresentedOffer {
	/** `<catalogue>/<offer>` */
	ref: string;
	name: string;
	/** What the plan says of it. */
	action: string;
	/** Who answers about it where the company is. */
	partner: string;
}
