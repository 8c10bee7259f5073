// Made by `node src/tools/fingerprints.ts FOLDER`, and `starters` behind it for those of schools.

/** By generator: three characters for each sentence of its README. */
export const templates: Readonly<Record<string, string>> = {
  '4geeks':
    'o-zVo[pBMKo1(*W^vg>3.P}2_HY+bHn8]r*.js5NL*p.u-+TBk[[m&[W&DKo)N:f,W_!;Qpw21wlnk_CAPMMN77?;<_NG0%}V811|{VF}9P,Zm-bEHr4-{ig6=Dvicb*-IPa1g[QMZ#R/K:L6vRf;1*wvRat^xB]iO.ur%N=0zb]awk%Ce58&b,m{8B]O:.2X:D|t)0Id/sx2[V*Q|/#472VUK+m3a?myLTHPTM|8EFR/m*1O)~E0b%7V[Skfef:l*~bNPfu]a}w4%yS!FFsbCie{)<LmphPK5Z|U4X&hhV1hu0MNv4&0b}0e!mTBa9UN+rCh[]h_!r@a/</1Tyh{^OG*',
  amplify: 'rx+M12qBwa2;l52SZl}WpN61aW+^*Jn?=POEf%^vEUP-c-WKiKQ3KX78T',
  angular:
    ').{-LMYYT*Ur!X_n.S*ftkPs0H!=.5<*6_-[%L6E!v1/2o04YAgrI/MlCp2,OYWVwXwiv9/;Q0+_PF:LPJ9OM;ZGZGHDUzN8SLpbitfW4cE-w5AaVL_!L^+h|]Ro2GDYf|JcF;*[|LLeII}l+Mn7lsi.Keld',
  'app-academy': '4AY.G8}Si1Xlv(~yV<',
  astro: '^p>KuK!*ncY|>7R0l8xLBPeE,WcYZznsS+nd^E-S-q,J{e-h=8K[oN#lpKq8)Pfn?c',
  base44: 'UNgWFG6@wFP]FgI',
  cakephp:
    'yYeqH#[8wnPc[7]Zw7]F_Yi9J+=WQmE])6!,&j;H}UH|9sheh{;Nl<!gs>q:**qi1UA=]3Ho8PEvf?5{b![RT@Nwstn.{&@/QI|pWxz%MxyZ<f|x1TFB?d(ueOC3}/^RY^DEO~WM@M*oSJ;s]:|q~Z17=U.=%w}|^B=G4wK4YO3c+P*,!7Tbh6hcdiOUR.v1B%<T^eOhc6mqr40(hmWdOUZf^}8Vqd6FV',
  'code-institute':
    '=Z%T{!pvF6:;7-v/xTQ6p56j(Z;_6AHj>bU^NGDAg.hrx%iDiR;mTBtNRe3@45S+Up:yg:3Xod68]vM9+H=3-EP9qjnfbsq4]au%Ls/8@WfeX4ci,(bS@~4Q_isCI[*YM,Z9pmkqc1km3OZIE:_ua9MIRb4Zm/IDgc]hs?=*nPD=Nn5<S,1/@FivDja4OXEJY0XVo;gC=34N?K[)ocz)]()uN)>Im!5K]?0YVS,%t~PUP?()0}cm8BcOAO>jlu-/#eZ)#vnK97G=/pZ8Q~Hr/p2!7HTW:}lwcqzAX@c]w:g7{HrH?Qq~4UewtbUn)d~Au3tb!)?<;6[?)P-htIaLNIGvxL<;s%3HlQ69*4XN4Gm4@~BVhhlrQ+a!CcaX/i*@?!e9CQjV{&S2cN.{q?W9LS(-)gwO>g{I)',
  codeigniter:
    'I4.h3m%tQ5o[YW].H}ouGP43>4gR!5?khdTIdmvo]Geyh@n36vM69K?er6f9(;f,i&oPyxecMiaQ82T3%}+B3K^.>xr]IfRy@u<33#<<gQZG-VAISe,9mB[*Hgqv6DyYB3BAR}V',
  'create-react-app':
    'KA#]9-V1j-w1Phuffv%sd]o@pxfk9Hp,mU9j2t/t36.gW6Rd^f:3/1CmQlXLD}@K]]7m8T}c{j{W(T1QA(p|~y[Av!+DF5js>B#g#[Z#ixE!_n:;Ig/0EjsQ>FmdmSrL?8naJ82<cvKC*T|-)O{bF@WBALn6uLT6?:eTP*=-1X=4W>S&v&e(~.5cf=E*2v><4FHGJ@.Jg_Y#yKMTy)wuF;w963!~5[CLOuNT)djT].XZK]b!;-v|Yv%e4tQ/Ikg-]X-]gtCP@6nS,AZgm^fwh57x:?JmwYL3*;k7cNd-o1={T^0Zx5FPAqJ[]p0sh@|!1TWv>p:D/l2h_!C+1SHyO9[/+c6(7]cY[7[<dI1I{A[lZ+h<5%Jo[MXaAT/|82IMZNE<NVUlcV|&z)K(nq3N<X%s-:LV@#b599=3D@)GC]+oIE@L>_YiszmO(8nob;vUnEO!9R66*@e@6P*k#B{>&O8LQ?Z|1mjSLEtm34X{#H,)S/z1>UX*VnW&g(<Z^#KQl;g_pk)(^~4RA[bU6NHzpx}mmlyS{Vxhs(1fmXErCW>?Yn~gipH?21HW?/*vAQ9lYe|Vz/x<{<=7[M1^zkVWHgE@,5BE9FHwj:)MHs<Qi[D?=khG89=5O-b)[KmV=f}@t+lKxx}Cl4:CmONuq#l482lrH4+^wr^-J>D-ysR76PxbY^C7LbM2K6cg<|3Mh_nS-CU/2h8<8!OT^(n0aT)zK/!)k]?-1(DRm5S&sfs)*n?~MVRr/YF#^k5zmdRCq(GIJ_xPQ0?.%u^5tuuBN1(E&cbL(2WE,=|J})CReDx-PdylN^2S{*Cw!?H:}lGfQ)MvorW_gfQanzK4}~x=Jw7v;0Tmcul>eJt]4Gr>3k^W.BNTWX|,:E)f8S~@w{XHrRa55Q)|]MlWVHSqpu:rObOL.k}JQKBZ4EB3aQjw4#Kp#+-vGJYa>T(w!Hip[7JPPmq+Gai*Bq+<_)fjl@@{Y~/ZZWr/4sjjwyHpN~WUt{O6?xN6d#]o72^_lB6cNV?b.%S.kuO.&52[?CM)4:u70|#jc<L6g]V%8Gv7^.#]w/evQgGV05n5[%7q%[:&xght^yKMD|8Bch8_<Np9)[A^+~1,UVRI*;%;Ow(4U5W0ran]sQ?Oung]U..d6K!l^#{}a8|/Iowg^+/>lZY6(6o-.U:f-]ET<cIR7eZl|@*B}yJ~y#{h3W)QgFImMANMwIsk,%bL|&CLjJHoRkJd&oWBe}yx9eBU*92%T0>[079(K+_Mz_[)GGra/dFw?SH?30CzDZI&)IcBpl!)rB-OEW|Kr&!eEiQdZ5Qn34{.Vu-RZLD1d;tkM;Syvnl=8C]0,vx<4d_e>owc0-j@{:1xi<|{ulO~#eV^Ql)T?dglN7NZ-{]u2L.Sn|;B@UI&B}p]cKa@&!{Dus?gC^nOD?y.r*IFPkU{Ez|Y4z2zx,%Zsm*t,y[{7k8kbwx84]u&M)0^#?Jsx-iwz^ltXknSL*:d8;@8]v!frbGyTOxF+s[[1<g3W@V,F/HK_c}!py9=5=fH(vjO8;G]aO?k=Y!c#bp#9;:PREoyMueSYHED9o35bE}PVn5+v8JU|9sC~A|-a-6h=u1%([5_<#NVRsn|M:OTX9kXPh(aQXQ|pxJP7[u4O=14r:W/TFz~{ASY}>#Uj?(chtxp{(sGA6:13z.mY59^3ozpu5):=W5B4_w]k2Xd!^yZm]Igh#|Vt@p5q:/#xu^.WlhX/jtHhYjp6E_GgU),7ak4DKrCgBqyq[nLPCzWg|FS?u]gH_/,S&a%%i;&5crU)L/-iq|RzH(Q?K]Y{*_WD{Xsr^;~;+6*1U(gvIfjizhO6XW!|0:{+SjT&3z{(]=K+r5|N/tj8H@>N^>J62An/s4T+XwQ#Q#^M(F%lN+?pX&%Ul#WIt%(h%~LB9@n[cmPOfa~9VuCf:O4ILYs1XcHb8N8GoGM.0%T:mWzNoKrCHR!R/>kfk[n2))wF.FWSBGaJVl01WLp6&Sf<lQ_<?PA3WBjxOlvr.,cXo4,Byyyp#TA?**K,H,pz&7|<a}Jm;!/|xxBgjEGY!@0&fS)|~AYTknS!>ANwad:|NLUlHXySJ;!!RV*h%0k}W)XJU?hu6Z0s(g}3D,h1;10gK*j8Oa-PJ~q{m|z?pUavnbE(,@zJcjVxNIv,)b{astCP@<Ge*sX--[6^uy=l-EOdH#:m+UG<|ROhjA,XGJ3}wEYqr(+fUveHh4:b/cR?bc1RlbYCb24f|JjE7_K,4gKX,s@=.ZI{Go{Y1s)F/K:GaB*c83:K98f_;@o(5#3H!Vd=^&1(HmDUP|>T~5s}G0KPqP=cCY{x_%@H^=BGkGi>hulJx|u4b1iwPEbs+p7d{9v5nnK/uM/{Xn.:5aJ!TJ)y%4G8*/7T4^#B5+nP6Kj6x*g<O2,q*[t47XzJZ3h+tKB+pDXKzLSrHf1k|g4./h=!Y-wX{bgS0nq(BzI~)x|s#hM_-Dzow<6;+(4qv%{;M<=H5[m*@q46x0S=hA~cqgYV#ps6J^rm__Gp,m=R~e)h/CEA{WF-B,4~(z_9L!_Xkwzh/3sOW;#vF&aPji+7coJ2N}i?z<{{1~*W&EaoM}Rk)YeWQnhf/#V8^PCYhP0Ygw{4oJ<wt:(H1Qj>Pitt1gsUN8-q6,iOI~l7u|VYoAgo5%[j!1qf40XuT>cN.4*7gQRY.p}yVKRn21C2IGh(-GZL<ybweO0j&=m3KSF2o{#2}o(H?~iCn!=:F4zl=mT^|pekv%_BCN!#@=;+Gl&}GhGgX_vlzM0)DB94UV}OQi832Wm178S=0P|dr1bF}Eqrv8q@&K7_(JFZ=LxvvDDTv^<[-wN7||0p0AfqC}?YS2xhVEDR9jimDjH7O!r2AA,N{Or#]h3<A9zUS#zv:~]Xf1;S8w#+|akERHZ^Q:puf<@:F@|Q(Oq?j{QV0gJr#k6Z066AbU#K&MesX#Kb(,a=O9hQBm-lkyYYn',
  django:
    '3YX+]7e[4XF:w*n;<lVuRc)Nlxlgi:}pgYy&XBY;b_Y-B]Qd<l4eXKt#mL_onw+DjwqJL-JB~P]8d:Zx<5P*c>wAIlKA5}9)-,FI>)2QVRf!1%Qv]s#MwOp_RR{!<S|D;RuB}l5',
  docusaurus: 'LF9!9r^/l4~Vpb1',
  'electron-vite': '3&k5g~n]Sqe#:bOL?w0@9qB2%t.%<5UPeo%xj20(d>cA~y1n>#=0I3',
  ember: '1d=HY2B(.ZMj+FH=92=B01o#Smr!1nScx',
  expo: '(Q4!K46TTakW:c~tF{+,DdhS-|+3&aCNG5ZFuNNk4}C8g>jv(!zNK]ko(7Oq{D9Bi-DKPP*ODM4FiZ',
  express: 'D~r*HfgYyM.Md7UPY>{l%GX%LNB91gt]QQA<',
  'figma-make': 'fyRZ{a0o|',
  'firebase-studio': 'o_pe-w6l6',
  flutter: '[m(A#4P|Y1_c(!(v%3?p:xn+',
  freecodecamp: 'YjtZmD{|J%PMM=W1x73GV*EDNu->RjkfOWqMN3D_A}!ubu/GOChb!(5<m',
  'fs-app-template':
    ']0N8}sE.42[|3u5[PT{b~Q;2JSZS1Yn[#>^L3zXcxZLh__hD(JB173M2B}a7XC.KeJxMe>_q#&dp-Lu%kOpVySj',
  gatsby:
    'l0B*y?4q2dLP_/ElAMHBmcF<|/,t!a;lZPnd4|s;mFna(98vbnFG,QWy2jl&!<Xpb8}#UisWDdd(H8vUUtLtwoL!N>Y6STJpvX/WveZnjMygGDYP-(%z0TcuH(XUoR:su-Qq1sPH,G7,1JGO5R7e9K^sjZP2Bvu>U#]:wu8wcVI-0UAk%V_q/<DdmX:=S]s43?MTjVq4hsI&#6#QGXYIWT:dhQ(+<fw+#.vmE#HJ&iWUS)En)vr-_hP>quLM@7O0q7=gZFra5x)75*r1K!tc',
  gem: '2jA6F]FmEPCT5OYV)9B61',
  'google-ai-studio': 'ZKo+*u@2:',
  'kotlin-multiplatform': 'BdFG?TLvy}qn9,RMdM<X[H+OJiI~PGIK;{yp',
  laravel:
    'B^0%*lWDpHBCIu9y{QNx#zXhvEGUL1D6thp0kPPZ,Ud&T3yK2n{oQ}[nhS.czH.(!V@Mmgj_(e|t:{]?x1o-25WygyLo}@|;uQPfa2tQ6S_*thfq+-|P1xKbJS:hzHr+l6CT|Vkd@h5,J!Fh>|lp5IV1qSk2oRPBdON1jL=6t9liLe+.P_V)q!Tq)M<ot&o#[[Bn,v?U2?Q(^-tWT+[UK(qA?zqnjq@h(}NbUdmPM_6+2K|qJ:01Ey;G|B}OySf=zhdf(OT[q)kL(eDfw<,*Tg0O-MKLxhblog5idFz#9>K4#jBzN4&GwzO~[3RubkYu-w|jwF}OeOu3NWm]]LH*M/f-Rk4Q2E6q1=mYA,m;Z)+VKe#7j5D.FkH04AGN%(clPw;::}lE*|eTf5jBDHcr@:WO>vP_<4s=fTOtn@JSb.^Bl<)-q63}{5G~hV?(wcy@HI72CDago@eZCLHJNJ61.2j4eUT5SZf|C8YCg?5Fw&J&=ROG.d)(fPV59qKIdsvT[]lpOFWI~j7bTk26Py&0B,6W}MA1jeysfF@CA_OnvXs[/W:!i;)Z]tL,+o?TKu2~)5K?c6UF6+O0=wwz87%Qr?dfQC;)nhMPz*t#m8itoGU[c/Xy}X,|bwR)ko/4-;6c7Z/WZ@VFu,6BWoNg1^<j@khT4DDm>CnMCg8Ro6?c<PoBn&hkbs~fZ^PL7!gHWEgzdRaZ{UDA:f9)*C^y7J;lJ9T:U9sU4y}_>]18cVvWJ8NTA:kPh^k~#wnYIg=LUv[ke9Afd|u(QT{gzo@]xk*HH{iHFxYvB#j&_)X(C@>XsHUkA',
  'learn-co':
    'Vs|>+*|K3=se:NJCo>@-qv%~Y>FYx~K}&=#:W0jSD?!*3DMsyf*4|g6hyBGGA5DIr&l:*9lJUm8rWPc6/(zBn[q=G,_GBngtjV={rpZ|Re3}4XZk.toF[tKmJ]#:NSPZH^hd|v|heiNC-;C(kX{mM!PW-K0As70@njQ/2Jvfkp@?du?%GXi)6Quo=L5Vp|js?D)r87>f}IXpK>p8<}#nfHy?c9o;uRbM<_SI}V.{PgL7}r/P>2]:I4hiX33}&o|*]BoCS1!{l/aTS|y}i{,cq]}mz2rfGHav2CDz1&br9v/R5uS8aksg97bwF}s8gFo#Amv,jmgUBhu%mHv11L-URvNC2cL!ys<Ju%{|CwNN4j610)1=[~+zqjDDFrhLR_ArSWst_&.wj<&cwc?s5S0jI^Ds=MR|U,=PVIv#s!YytDoL70%Y1Sf!c,,0tR*O9Wg;_k<ELFOZh{(&i/+a~e>#G)U+xhVPGN%h>qag.?0%X8C8ZlVNr6(p.5.~zS4gB]2nY!H?^Y#0!2/+=B006;O;~^{0)lFYbY>3Xa>uF.fda6Q^C@sdZcjU^GpH*QB,x4k!E)ao%6Y?G6WrV,NWG%qncui:_trP)):WX3nC*gOy)H~d(2v=4[l4>kII(0Q)@SDLl(!)tjP!(ABO!U{G[1r+EbdiyZid!/YfCO95X4]uhVVt!.)QIdIrd,NC:/-GM:2B?CdQg&*RksU0<5Em^p]|?ThD0&=56tpi%CE>/ArAzzAp)B.|ntNzFAT2(tBKz^.Y{m)Yk>n2|*x&#5(zx**#^ll[qPoh4^|>C/JlxHSDX]:RK*VtUA.v)Fc?oiHIF}mo;[Qo{E>a*0)%ErviTr]Tp>h3?jo(7DO=@JD[)PG0oyXp4sU~|NiT84eL=B2iMK1r>>0kuXgLg9T4Ru?wULg#u#;~rwkBnd5QJjST:i+715]N7&W_1Z*V]vV6,9',
  lovable:
    '.GNtaU*/x<kiS#[<4):z=_HPGQarQHu0tU~q>F}esC&T6DQ--#.F^.5C8ggxs55ZOxsW9rycaS42o|f{DG_CqjM?ul.q<j1uK8hp-9_8ANAQ9qV3W-~r}9.I/_o',
  lumen: '[j]l6q/9Xf4u(K4WMa5rb[G8',
  nest: 'V/=(vSYLNHUu1xtBegHX8)-UAXYy+7i7aZydvFDSn[J>L.y08OH2pem)v)[tFZ^x4?.P:Oo#R|q]0t5FFl{//dJBSyBy-W}}jZ=ZKIw%JQ/q,h*I#*',
  next: 'N0+?My^/umUKyPo;>ap8&JC7{%){:&C::*49@xmNJ|zS<m[6J;*!vT=4??D?',
  nuxt: 'izj]qgNoUE3n1%e{]<sv<7LwF&-;IH1q>3rSUL,9mj',
  phoenix: ',#3.k=;Y3;&PA[_wxpUJbJa7WQ}lb.]aR]M-(8@',
  'prime-academy': 'E?a5_K@oLT:Nu><Egi{=*O*Nt,v-oL6OG[9O:)Q*N~EF[8Q3*(FP3(P6caNi-m24Mg',
  rails:
    'c2{@O%c{++7t6^2dGEc/n/l/{.RnJ|(5e6qv,-g9Rb*Ohl-c6y}d]m9zOUv#=Bw5<jGJ=%p#{T!d%HLBd}GggQt6=;m%9N5!R=|Kw!MI>T-(=+,wqt/3P4OIOc=cA-+jK)*ASLS3-!',
  'react-native':
    'c]jsqOu?1]4=cUKq!1>Nsn:&4IH?>@w#mq^v(^]%n&=~Bi~hQG!/!n~xDl7ID-I=LNH,QJ[3HP9PH*0=@C9L.@RQUC<:%a-j6ju(Zg',
  'readme-template':
    'HF[Sn,YvW,^tt]L9P}zIdiwXXOv:C9d!%%*dR*c@{[i/^rtLvIAaRK7_%Cw7j/RQJ*1R@_toh)/{8xqJ^v#8x)f^oKb|@/1VRiNX^bU+}j=v1jpZJ(TH4d/hXylJs:xj=1kAgDUf~;,*hzPY9gfx8&Qlzz.|]~j}meI[iv6_UUAU:W!rp8xfqUvT?ZMIF?o1;K1-o|s,id>5FP,(h>BB>])Op=QIo7L!Q4G-QPoJ>*i8x77;[dU.=C{AGdC%.:@OeaYD*V9Psd7@C.ZTo',
  solid:
    '(jc2y+w<C3f1%p7G3,Q4sDcV[mtYBJ-mhekzl><so<Gr:]Tz!lT43#s4++]dAW);3]nf7|3TPl*d>=ZCT(yt*1:}>uz5{<h2/k<FR|6!Sl85.gD7RiUFTyD.u#i;s*P;u5^dm8DTqqFz/oO17i0Uc6o(^;ePK&#pRzlWgSvN&X91j1j:Y2+=mQCBP[=Y*+Rx-p3MXH%wmG#.,Af',
  strapi: 'V]q,[n#>W>}R;jo&f^F1eOhrecge!?!7I{>;5l}w5Xqh&0HO0@2',
  streamlit: '#)#.pUMIZQtVves5#vGDN1].',
  svelte: 'JQQb]@q5r3sg(gm]0;xU1T5uy]SF@W)L1',
  t3: '3DP37ouA-A}KVKd1d@!Yd%)dTKV:+sc&o3W3E?q}It1s:pvdIA#!(mAj_HsMX3;|f>~J)F}}K.wy}/c_3cRlqYN3+_fr}_v9o8gXIY;y9lKc1<n]d5-_q(Sy0F.0a9?::o3YB:dPF@xGV45j~fN{B?})(H([:JS4SF-|c}QPWr!5z*l|@Y?doEdg}gmM>wC7f^<G^j-I1lJyeB!l^PRfL*@XPh_~TMT,,,yI',
  tauri: 'wUB3}z9zA}-)(o/9re7@DT!%Euw,&4?P?YDWrEbD.7?iC[~}BoF*~kSDLL,[qDJQ9rP~h)[r8K}R;RpKAy1kGTifK~e;IV/;',
  thinkful: 'YP2Hz[A:P;oRqc#&snm9zCU8F2lRU6yjj8v|2E{',
  'turing-starter':
    'wQHvG4N52FJQnR7=FglJtF8k|CPToe~P}ywxn+7PUw3AlV.rG:dV8BSBVVb}U8C.~?o<VuE3=Fjz-[eVJeZtU%)gkNA+p>/:Mcf%V2EE-o%VweJV(v+7|T5InR^4VVh):vu7avkAb,xzUn=rqj#sJFt;FIeh#/jl9+Ud6aj0F^d&C;RBD2>vDYWB~;!R~!Ywjq&f-IWfFd@Di8?k>aDR*Eu~^-Svah7?lUP]}1dZT~10@:b+Ca;iFzErhSi<Y9ICOSR_ZL7A|f2}B&3YW;qi/mye4L1K43lWZtW+)k&w_*5~UxA{UV|y0',
  vite: '8M:3t^NIo{OKf^jj6#|8_^=Pm)<>Xj|c6StGH;niG45,*ve3z)ZGKHhZk&347>QCCtC@<<Cvy=[Oy+dhedw,J%DhaACjj=~&%PZ5s>8l~ZN;VL7>[*[.Tu}o.uVt0esOiGjcP0>#GoCw@]hvn7Q6YW[gq81RqkpA|u[]sdyLRv+!=HMt![|c%PVF=:ujz8WqG;G',
  vue: '^>REXuds*/#5y**-L?,aztUB-xm8ZBUG6P@WUekM0zNs=V2}(_WF>P-n]',
  yii: 'zXuQ.&Y],g=cdKjOkWUf/!Y&KW)^*y@nrAaop7JT{c(8uu:~H.EgnJZ^q7IANDAWAWIRUU-r87L[F:DvWOfI}p~1X+qP;y/1Wyjn:=%GW0#H8)d_.5:I>gilnv0sX:TH2m9pUW6Sbub8uXHWSx/Y~6lnh9+xMqW)%dNmZxo6pR1#wdw_<?He+E;<3s<&R6bD4u@4BgAiZXLI3^k+v0F%!K(eU5YAI.VL=Dp@99Q&dYCR,Cf53Nk6SDAm&)fiUBfe4)j^0R.#O:5vgRt^(EbO4KGXtALGqQzt;wG',
};
