import { chromium } from '@playwright/test';
const base='http://localhost:4391';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const bad=/Occitanie|Région|\bRegion\b|Impact Score|20 sujets|20 subjects|social et écologique|social and ecological|boulanger|baker|trois parties|three parts|undefined|NaN|\+\d+[.,]\d{2,}/i;
for (const [name,size,scheme,en] of [['desk',{width:1280,height:900},'light',''],['phone',{width:360,height:740},'dark','/en']]) {
 const ctx = await b.newContext({ viewport:size, colorScheme: scheme });
 const page = await ctx.newPage();
 page.on('pageerror',(e)=>console.log(name,'ERR',page.url(),e.message)); page.on('console',(m)=>m.type()==='error'&&console.log(name,'console',page.url(),m.text()));
 const look=async(n,full)=>{ await page.waitForTimeout(900); await page.screenshot({path:`/tmp/w/shots/${name}-${n}.png`,fullPage:!!full}); const t=await page.locator('body').innerText(); const m=bad.exec(t); if(m) console.log(name,n,'BAD', t.slice(Math.max(0,m.index-60),m.index+60).replace(/\n/g,' | ')); };
 await page.goto(base+en+'/'); await look('home',true);
 await page.goto(base+en+'/dossiers'); await page.waitForTimeout(1000); await look('dossiers');
 // load the example
 const ex = page.getByRole('button',{name:/exemple|example/i}).first();
 await ex.click().catch((e)=>console.log('no example', e.message.slice(0,80)));
 await page.waitForTimeout(600); await look('dossiers2');
 const one=page.getByRole('button',{name:/Trois Ponts/}).first(); if(await one.count()) await one.click(); 
 await page.waitForTimeout(1500); console.log(page.url());
 for (const p of ['diagnostic','resultats','resultats/sujets','resultats/pas','resultats/detail','plan','profil','a-chercher','preuves','historique','terminer','imprimer','imprimer?document=fiche','imprimer?document=rapport','imprimer?document=chiffres','publier','donnees','envoyer','menu','nouvelle-annee','accompagner']) { await page.goto(base+en+'/'+p); await look(p.replace(/[^a-z]/g,'-'),true); }
 await ctx.close();
}
await b.close();
