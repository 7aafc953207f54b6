import { chromium } from '@playwright/test';
const base='http://localhost:4391';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
for (const [name,size,scheme] of [['desk',{width:1280,height:900},'light'],['phone',{width:360,height:740},'dark']]) {
 const ctx = await b.newContext({ viewport:size, colorScheme: scheme });
 const page = await ctx.newPage();
 page.on('pageerror',(e)=>console.log(name,'ERR',e.message)); page.on('console',(m)=>m.type()==='error'&&console.log(name,'console',m.text()));
 const shot=(n,full)=>page.screenshot({path:`/tmp/w/shots/${name}-${n}.png`,fullPage:!!full});
 await page.goto(base+'/'); await shot('home',true);
 await page.goto(base+'/profil?nouveau'); await page.waitForTimeout(1200); await shot('profil');
 await page.goto(base+'/criteres'); await shot('criteres');
 await page.goto(base+'/methode'); await shot('methode',true);
 await page.goto(base+'/exemple'); await shot('exemple',true);
 await page.goto(base+'/offres'); await shot('offres'); 
 await page.goto(base+'/menu'); await page.waitForTimeout(800); await shot('menu');
 await ctx.close();
}
await b.close();
