/**
 * Where IBM's engine is wrong, or reminds of something on every page whatever it holds. Everything else it says
 * counts, whatever its level: violation, potential violation, recommendation or manual check.
 */
export const ibmExceptions: { rule: string; at: string; because: string }[] = [
	{
		rule: 'widget_tabbable_exists',
		at: 'table [tabindex="-1"]',
		because: 'A list is one stop of the Tab key; arrows lead to the other rows and to their boxes.'
	},
	{
		rule: 'text_block_heading',
		at: 'p',
		because:
			'A short sentence in bold, of how many are chosen or a password to read aloud, heads nothing.'
	},
	{
		rule: 'fieldset_label_valid',
		at: 'fieldset, [role="group"]',
		because: 'A single box to tick says again what the group around it is about.'
	},
	{
		rule: 'aria_complementary_label_visible',
		at: 'aside[aria-label]',
		because: 'The field in it has a visible label, which says more: of which subject the note is.'
	},
	{
		rule: 'aria_content_in_landmark',
		at: 'a.skip',
		because: 'The link that skips to the content comes first, before the landmarks it skips.'
	},
	{
		rule: 'element_tabbable_visible',
		at: '*',
		because: 'Judged without the focus, which scrolls: `focusFaults` gives it and looks.'
	},
	{
		rule: 'element_tabbable_unobscured',
		at: '*',
		because: 'Judged without the focus, which scrolls: `focusFaults` gives it and looks.'
	},
	{
		rule: 'style_focus_visible',
		at: '*',
		because: 'Guessed from style sheets: `focusFaults` gives the focus and looks for the ring.'
	},
	{
		rule: 'download_keyboard_controllable',
		at: 'a',
		because: 'A reminder for any link to a PDF elsewhere: the browser opens it.'
	},
	{
		rule: 'style_color_misuse',
		at: 'link, style',
		because: 'A reminder for any style sheet. Pillars have marks and names, answers their words.'
	},
	{
		rule: 'style_highcontrast_visible',
		at: 'link, style, html[style]',
		because:
			'A reminder for any style sheet, and for the words of printed feet on the root. One of the ways below has forced colours.'
	},
	{
		rule: 'style_viewport_resizable',
		at: 'link, style',
		because: 'Sizes in vw stand in clamp() between two in rem. One of the ways below is 400 %.'
	},
	{
		rule: 'element_attribute_deprecated',
		at: 'meta[http-equiv="content-security-policy" i]',
		because: 'The policy of a prerendered page. HTML keeps this attribute for it.'
	},
	{
		rule: 'canvas_content_described',
		at: '[role="img"][aria-label] > canvas',
		because: 'The image has its words around it, and its figures in a table below.'
	},
	{
		rule: 'heading_markup_misuse',
		at: '*',
		because: 'Any heading of more than 20 words: a question may need them.'
	},
	{
		rule: 'input_fields_grouped',
		at: 'select, textarea, input',
		because: 'The order of the list, a figure and a note are no group; each has its own label.'
	},
	{
		rule: 'input_label_visible',
		at: 'textarea, select',
		because: 'Of labels it only sees those of inputs; input_label_exists checks this one.'
	},
	{
		rule: 'input_label_before',
		at: 'input[type="file"].visually-hidden',
		because: 'The field is not seen: its label is the button.'
	},
	{
		rule: 'input_label_visible',
		at: 'label.box > input',
		because: 'What is done is the title that stands beside it.'
	},
	{
		rule: 'input_checkboxes_grouped',
		at: 'label.box > input',
		because: 'Each belongs to a line of its own in a list: they answer no question together.'
	},
	{
		rule: 'target_spacing_sufficient',
		at: 'label.box > input',
		because: 'Its label, 44 px wide, is its target.'
	},
	{
		rule: 'list_structure_proper',
		at: 'dl:has(> div > dt)',
		because: 'HTML allows groups in a description list, each in a div.'
	},
	{
		rule: 'text_block_heading',
		at: 'p.todo, p.question, p.number, div.title:has(> p.number), p.fit, p.cost, p.operator, div.step, p.given',
		because:
			'What is written large or bold under a heading, or beside it: a step, a question, an answer, a number, a price.'
	},
	{
		rule: 'blockquote_cite_exists',
		at: 'blockquote',
		because: 'A message to send, quoted from nowhere.'
	},
	{
		rule: 'text_sensory_misuse',
		at: '*',
		because: 'Any English word of size or place. No instruction needs one: each names its control.'
	},
	{
		rule: 'text_quoted_correctly',
		at: '*',
		because:
			'Any words between English quotation marks: names of subjects and answers, no quotations.'
	},
	{
		rule: 'draggable_alternative_exists',
		at: '.grip',
		because: 'Two buttons of the same card do what dragging does.'
	},
	{
		rule: 'select_options_grouped',
		at: 'search select',
		because: 'A list in one order, each line with its count: partners by name, kinds, departments.'
	},
	{
		rule: 'widget_tabbable_exists',
		at: '.rose svg a',
		because: 'The rose is one tab stop: arrow keys go from petal to petal (record 0044).'
	},
	{
		rule: 'target_spacing_sufficient',
		at: 'body:has(dialog[open]) :not(dialog *)',
		because: 'It lies behind an open dialog, out of reach.'
	},
	{
		rule: 'target_spacing_sufficient',
		at: 'dialog[open] label > input',
		because: 'Its row is its target; what it is measured against lies behind the dialog.'
	}
];
