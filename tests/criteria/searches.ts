/**
 * What people type, and the offers of the catalogue that must be among the first three: judged by what the offers are,
 * never by the words that they are written in. Of several, any one is enough.
 */
export const searches: readonly (readonly [typed: string, ...offers: string[]])[] = [
	['four', 'pass-transformation-ecologique', 'cma-tpe-gagnantes', 'visite-energie'],
	[
		'équipement',
		'region-pass-petits-investissements-agricoles',
		'fipu',
		'pass-transformation-ecologique',
		'pret-action-climat',
		'contrat-entreprise-avenir'
	],
	['machine', 'ademe-audit-energetique-industrie', 'pret-action-climat'],
	['frigo', 'visite-energie', 'cee', 'cma-tpe-gagnantes'],
	['camion', 'mobilipro', 'advenir-bornes'],
	['camions électriques', 'advenir-bornes'],
	['camionnette', 'mobilipro', 'advenir-bornes'],
	['fourgon', 'mobilipro', 'advenir-bornes'],
	['bétonnière', 'adie-microcredit', 'cci-aide-financement'],
	['outillage', 'adie-microcredit', 'cci-aide-financement'],
	['borne de recharge', 'advenir-bornes'],
	['voiture', 'cee-utilitaires-electriques', 'je-change-ma-voiture', 'mobilipro', 'advenir-bornes'],
	['livraisons', 'mobilipro'],
	['vélo', 'reduction-impot-flotte-velos'],
	['apprenti', 'aide-embauche-apprenti'],
	['alternance', 'aide-embauche-apprenti', 'geiq-occitanie'],
	['recruter', 'poei', 'geiq-occitanie', 'immersion-professionnelle', 'pcrh'],
	['embaucher', 'poei', 'immersion-professionnelle', 'aide-embauche-apprenti'],
	['stagiaire', 'immersion-professionnelle'],
	['handicap', 'cap-emploi-employeurs', 'agefiph-accueil-integration', 'agefiph-adaptation-poste'],
	['travailleur handicapé', 'cap-emploi-employeurs', 'agefiph-accueil-integration'],
	['esat', 'annuaire-esat-ea', 'marche-inclusion'],
	['insertion', 'marche-inclusion', 'geiq-occitanie', 'clause-sociale-34'],
	['clause sociale', 'clause-sociale-34'],
	['senior', 'cve-senior', 'charte-50-plus'],
	['panneaux', 'ademe-contrat-chaleur-renouvelable', 'enercoop-midi-pyrenees'],
	[
		'chauffage',
		'coup-de-pouce-chauffage',
		'ademe-contrat-chaleur-renouvelable',
		'pass-transformation-ecologique',
		'cee'
	],
	['chaudière', 'ademe-contrat-chaleur-renouvelable', 'cee'],
	['isolation', 'cee', 'diag-perf-immo', 'ademe-booster-entreprises'],
	['rénovation de bureaux', 'ademe-booster-entreprises', 'diag-perf-immo'],
	['facture d’électricité', 'visite-energie', 'cma-tpe-gagnantes', 'cci-fiscalite-energetique'],
	['audit énergétique', 'ademe-audit-energetique-industrie', 'diag-perf-immo'],
	['eau', 'agence-eau-ag-economies-eau', 'agence-eau-rmc-entreprises', 'agence-eau-ag-pollutions'],
	['sécheresse', 'diag-adaptation', 'cma-performa-adaptation'],
	['déchets', 'diag-eco-flux', 'cma-performa-environnement', 'cci-synergies-durables'],
	['compost', 'ademe-etude-biodechets', 'ademe-investissement-biodechets'],
	['emballage', 'aides-reemploi-emballages'],
	['réparation', 'bonus-reparation', 'reparacteurs', 'etude-reemploi-reparation'],
	['bilan carbone', 'cci-evaluation-carbone-lise', 'cma-cap-decarbonation', 'diag-decarbon-action'],
	['CO2', 'impact-co2', 'cci-evaluation-carbone-lise', 'cma-cap-decarbonation'],
	[
		'biodiversité',
		'diag-biodiversite',
		'entreprises-engagees-nature',
		'mooc-entreprises-biodiversite'
	],
	['haie', 'agence-eau-ag-milieux', 'lpo-refuge-entreprise'],
	['bio', 'credit-impot-bio', 'reseau-cocagne'],
	['site internet', 'label-numerique-responsable'],
	['informatique', 'label-numerique-responsable'],
	[
		'label',
		'eco-defis',
		'lucie-26000',
		'afnor-engage-rse',
		'label-diversite',
		'imprimvert',
		'clef-verte',
		'label-rfar',
		'label-finansol',
		'label-numerique-responsable',
		'label-egalite-professionnelle'
	],
	['éco-défis', 'eco-defis'],
	['b corp', 'b-corp', 'b-impact-assessment'],
	['transmission', 'urscop-transmission-salaries'],
	['vendre mon entreprise', 'urscop-transmission-salaries'],
	[
		'coopérative',
		'urscop-scop-scic',
		'urscop-transmission-salaries',
		'socoden-prets-participatifs'
	],
	['intéressement', 'mon-interessement'],
	['prime', 'prime-partage-valeur', 'advenir-bornes', 'mon-interessement', 'cee'],
	[
		'prêt',
		'pret-action-climat',
		'pret-vert',
		'initiative-occitanie-pret-honneur',
		'la-nef-pret',
		'reseau-entreprendre-occitanie-garonne'
	],
	['banque refuse', 'mediation-du-credit'],
	['retard de paiement', 'mediateur-des-entreprises-mediation'],
	['impayé', 'mediateur-des-entreprises-mediation'],
	['épargne', 'la-nef-epargne', 'credit-cooperatif-epargne', 'label-finansol'],
	[
		'formation',
		'opco-ep-formations',
		'uniformation-formations',
		'akto-formations',
		'opcommerce-formations',
		'constructys-formations',
		'ocapiat-formations',
		'bpifrance-universite-transition',
		'cma-formation-developpement-durable',
		'afdas-formations',
		'atlas-formations',
		'opco-2i-formations',
		'opco-sante-formations',
		'opco-mobilites-formations'
	],
	['reconversion', 'periode-de-reconversion', 'transitions-pro-occitanie'],
	['dirigeant seul', 'cjd-sections', 'communaute-coq-vert'],
	['stress au travail', 'mallette-rps', 'aract-qvct-tpe-pme'],
	['harcèlement', 'boite-outils-vsst', 'mallette-rps'],
	['don', 'mecenat-reduction-impot', 'admical', 'mecenat-montpellier', 'un-pour-cent-planete'],
	[
		'association',
		'dla-occitanie',
		'france-active-garantie',
		'uniformation-pdc',
		'cress-occitanie-mois-ess',
		'un-pour-cent-planete'
	],
	[
		'femmes',
		'france-active-egalite-femmes',
		'osez-oser',
		'label-egalite-professionnelle',
		'egapro'
	],
	['mal de dos', 'fipu'],
	[
		'Région',
		'region-dispositif-unique-agricole',
		'region-contrat-transmission-reprise',
		'pass-transformation-ecologique',
		'contrat-entreprise-avenir',
		'contrat-innovation',
		'impact-score'
	],
	['tiers-lieu', 'tiers-lieux-occitanie']
];

/** In both languages, written by someone who saw the offers but neither the search nor its table of words. */
export const coldSearches: typeof searches = [
	[
		'plombier',
		'constructys-easy-diag',
		'constructys-formations',
		'cma-performa-environnement',
		'cma-cap-decarbonation',
		'cma-tpe-gagnantes',
		'eco-defis',
		'cma-formation-developpement-durable',
		'cma-performa-adaptation'
	],
	[
		'coiffeuse',
		'cma-tpe-gagnantes',
		'cma-performa-environnement',
		'cma-cap-decarbonation',
		'eco-defis',
		'cma-formation-developpement-durable',
		'cma-performa-adaptation',
		'opco-ep-diag-tee-rh',
		'opco-ep-formations'
	],
	[
		'facture edf trop chère',
		'visite-energie',
		'cma-tpe-gagnantes',
		'diag-eco-flux',
		'cee',
		'pass-transformation-ecologique',
		'cci-business-optimizer',
		'diag-perf-immo',
		'cci-fiscalite-energetique',
		'ademe-audit-energetique-industrie'
	],
	['impayés', 'mediateur-des-entreprises-mediation'],
	['ma banque dit non', 'mediation-du-credit', 'adie-microcredit', 'france-active-garantie'],
	['bicyclettes pour les salariés', 'reduction-impot-flotte-velos'],
	['burn out', 'mallette-rps', 'aract-qvct-tpe-pme'],
	[
		'isolation toiture',
		'cee',
		'diag-perf-immo',
		'ademe-booster-entreprises',
		'pass-transformation-ecologique',
		'pret-action-climat',
		'pret-vert',
		'visite-energie'
	],
	[
		'pompe à chaleur',
		'pass-transformation-ecologique',
		'cee',
		'pret-action-climat',
		'ademe-contrat-chaleur-renouvelable',
		'pret-vert'
	],
	[
		'chaudière à granulés',
		'ademe-contrat-chaleur-renouvelable',
		'pass-transformation-ecologique',
		'cee',
		'pret-action-climat',
		'pret-vert'
	],
	['épluchures', 'ademe-etude-biodechets', 'ademe-investissement-biodechets'],
	[
		'cordonnier',
		'bonus-reparation',
		'reparacteurs',
		'etude-reemploi-reparation',
		'cma-performa-environnement',
		'cma-cap-decarbonation',
		'cma-tpe-gagnantes',
		'eco-defis'
	],
	['vendre ma boîte', 'urscop-transmission-salaries'],
	['bouteilles consignées', 'aides-reemploi-emballages'],
	['viticulteur', 'credit-impot-bio', 'ocapiat-formations', 'ocapiat-diagnostic-rh'],
	[
		'maraichers',
		'credit-impot-bio',
		'reseau-cocagne',
		'ocapiat-formations',
		'ocapiat-diagnostic-rh'
	],
	[
		'gîte rural',
		'clef-verte',
		'cci-business-optimizer',
		'afdas-formations',
		'afdas-autodiagnostic-rse',
		'visite-energie'
	],
	['prime de noël', 'prime-partage-valeur', 'mon-interessement'],
	['canicule', 'cma-performa-adaptation', 'diag-adaptation'],
	[
		'garagiste',
		'opco-mobilites-m-diagnostic',
		'opco-mobilites-formations',
		'advenir-bornes',
		'cma-performa-environnement',
		'cma-cap-decarbonation',
		'cma-tpe-gagnantes',
		'eco-defis',
		'bonus-reparation',
		'agence-eau-ag-pollutions'
	],
	['RQTH', 'agefiph-accueil-integration', 'agefiph-adaptation-poste', 'cap-emploi-employeurs'],
	[
		'bilan carbonne',
		'diag-decarbon-action',
		'cci-evaluation-carbone-lise',
		'cma-cap-decarbonation',
		'impact-co2',
		'indicateur-climat'
	],
	[
		'pressing',
		'agence-eau-ag-pollutions',
		'agence-eau-ag-economies-eau',
		'agence-eau-rmc-entreprises',
		'cma-performa-environnement',
		'cma-cap-decarbonation',
		'cma-tpe-gagnantes',
		'eco-defis',
		'opco-ep-diag-tee-rh',
		'opco-ep-formations'
	],
	[
		'planter des arbres',
		'agence-eau-ag-milieux',
		'pass-transformation-ecologique',
		'lpo-refuge-entreprise',
		'diag-biodiversite',
		'entreprises-engagees-nature'
	],
	['coworking', 'tiers-lieux-occitanie'],
	[
		'tréso qui dort',
		'ies-parts-sociales',
		'la-nef-epargne',
		'credit-cooperatif-epargne',
		'labels-isr-greenfin',
		'enercoop-midi-pyrenees',
		'label-finansol'
	],
	[
		'baker',
		'cma-performa-environnement',
		'cma-cap-decarbonation',
		'cma-tpe-gagnantes',
		'visite-energie',
		'eco-defis',
		'cma-formation-developpement-durable',
		'cma-performa-adaptation',
		'opco-ep-diag-tee-rh',
		'opco-ep-formations',
		'ademe-etude-biodechets'
	],
	[
		'butchers',
		'cma-performa-environnement',
		'cma-cap-decarbonation',
		'cma-tpe-gagnantes',
		'visite-energie',
		'eco-defis',
		'cma-formation-developpement-durable',
		'cma-performa-adaptation',
		'opco-ep-diag-tee-rh',
		'opco-ep-formations',
		'ademe-etude-biodechets'
	],
	['goat farm', 'credit-impot-bio', 'ocapiat-formations', 'ocapiat-diagnostic-rh'],
	['electric van', 'mobilipro', 'pret-action-climat', 'pret-vert', 'la-nef-pret'],
	[
		'taking on a trainee',
		'aide-embauche-apprenti',
		'immersion-professionnelle',
		'poei',
		'geiq-occitanie'
	],
	[
		'solar panels',
		'pret-action-climat',
		'pret-vert',
		'la-nef-pret',
		'ademe-contrat-chaleur-renouvelable',
		'pass-transformation-ecologique'
	],
	['customer won’t pay', 'mediateur-des-entreprises-mediation'],
	[
		'power bill too high',
		'visite-energie',
		'cma-tpe-gagnantes',
		'diag-eco-flux',
		'cee',
		'pass-transformation-ecologique',
		'cci-business-optimizer',
		'diag-perf-immo',
		'cci-fiscalite-energetique',
		'ademe-audit-energetique-industrie'
	],
	[
		'my freezer eats electricity',
		'visite-energie',
		'cma-tpe-gagnantes',
		'cci-business-optimizer',
		'cee',
		'pass-transformation-ecologique',
		'diag-eco-flux'
	],
	[
		'auto body shop',
		'opco-mobilites-m-diagnostic',
		'opco-mobilites-formations',
		'advenir-bornes',
		'cma-performa-environnement',
		'cma-cap-decarbonation',
		'cma-tpe-gagnantes',
		'eco-defis',
		'agence-eau-ag-pollutions'
	],
	['phone repairs', 'bonus-reparation', 'reparacteurs', 'etude-reemploi-reparation'],
	['EV charger', 'advenir-bornes'],
	[
		'b&b',
		'clef-verte',
		'cci-business-optimizer',
		'visite-energie',
		'afdas-formations',
		'afdas-autodiagnostic-rse'
	],
	[
		'pizzeria',
		'cci-business-optimizer',
		'clef-verte',
		'akto-formations',
		'ademe-etude-biodechets',
		'visite-energie'
	],
	['food scraps', 'ademe-etude-biodechets', 'ademe-investissement-biodechets', 'akto-formations'],
	[
		'led lights',
		'cee',
		'pass-transformation-ecologique',
		'visite-energie',
		'pret-action-climat',
		'cma-tpe-gagnantes'
	],
	[
		'double glazing',
		'cee',
		'diag-perf-immo',
		'ademe-booster-entreprises',
		'pass-transformation-ecologique',
		'pret-action-climat',
		'pret-vert'
	],
	[
		'rainwater tank',
		'agence-eau-rmc-entreprises',
		'agence-eau-ag-economies-eau',
		'pass-transformation-ecologique'
	],
	['exhausted staff', 'mallette-rps', 'aract-qvct-tpe-pme', 'fipu'],
	['heavy lifting', 'fipu', 'aract-qvct-tpe-pme'],
	[
		'wheelchair user',
		'agefiph-adaptation-poste',
		'agefiph-accueil-integration',
		'cap-emploi-employeurs'
	],
	['older workers', 'charte-50-plus', 'cve-senior'],
	['staff bonus', 'prime-partage-valeur', 'mon-interessement', 'ppve'],
	['bank turned me down', 'mediation-du-credit', 'adie-microcredit', 'france-active-garantie'],
	['women entrepreneurs', 'france-active-egalite-femmes', 'osez-oser'],
	['gender pay gap', 'egapro', 'label-egalite-professionnelle'],
	[
		'giving to charity',
		'mecenat-reduction-impot',
		'admical',
		'un-pour-cent-planete',
		'mecenat-montpellier'
	],
	[
		'carbon footprnt',
		'diag-decarbon-action',
		'cci-evaluation-carbone-lise',
		'cma-cap-decarbonation',
		'impact-co2',
		'nos-gestes-climat',
		'indicateur-climat'
	],
	[
		'ESG reporting',
		'portail-rse-vsme',
		'impact-score',
		'b-impact-assessment',
		'cci-diagnostic-rse',
		'mission-conseil-rse'
	],
	[
		'worker co-op',
		'urscop-scop-scic',
		'urscop-transmission-salaries',
		'socoden-prets-participatifs'
	],
	[
		'bees and birds',
		'lpo-refuge-entreprise',
		'diag-biodiversite',
		'entreprises-engagees-nature',
		'mooc-entreprises-biodiversite',
		'agence-eau-ag-milieux'
	],
	['floods', 'diag-adaptation', 'cma-performa-adaptation'],
	[
		'dirty wastewater',
		'agence-eau-ag-pollutions',
		'agence-eau-rmc-entreprises',
		'agence-eau-ag-economies-eau'
	],
	['returnable jars', 'aides-reemploi-emballages'],
	[
		'can’t find staff',
		'geiq-occitanie',
		'poei',
		'immersion-professionnelle',
		'pcrh',
		'cap-emploi-employeurs',
		'clubs-les-entreprises-s-engagent'
	],
	[
		'bricklayers',
		'constructys-easy-diag',
		'constructys-formations',
		'cma-performa-environnement',
		'cma-cap-decarbonation',
		'cma-tpe-gagnantes',
		'eco-defis',
		'cma-formation-developpement-durable',
		'cma-performa-adaptation'
	],
	[
		'trucking company',
		'opco-mobilites-m-diagnostic',
		'opco-mobilites-formations',
		'advenir-bornes',
		'mobilipro',
		'indicateur-climat'
	],
	['nursing home', 'opco-sante-accompagnement-rh', 'opco-sante-formations'],
	['theatre', 'afdas-formations', 'afdas-autodiagnostic-rse'],
	[
		'clothes shop',
		'opcommerce-eco-diagnostic',
		'opcommerce-formations',
		'eco-defis',
		'visite-energie',
		'cci-evaluation-carbone-lise'
	],
	['rent instead of sell', 'etude-economie-fonctionnalite'],
	['sexual harassment', 'boite-outils-vsst']
];

/** What people ask too, and no offer of the list answers. */
export const unanswered = [
	'assurance décennale',
	'caisse enregistreuse',
	'déposer une marque',
	'cyberattaque',
	'work visa',
	'vat return',
	'burglar alarm',
	'maternity leave'
];
